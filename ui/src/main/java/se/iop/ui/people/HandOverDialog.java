package se.iop.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import se.iop.ui.text.Texts;

/** Shows a user name and a one-time password, this once. */
class HandOverDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    HandOverDialog(Texts texts, String username, String password) {
        setHeaderTitle(texts.of("people.handover.title"));
        setCloseOnOutsideClick(false);
        setWidth("min(30rem, 95vw)");
        var facts = new DescriptionList();
        facts.add(new DescriptionList.Term(texts.of("people.username")), description(username));
        facts.add(new DescriptionList.Term(texts.of("people.handover.password")), description(password));
        facts.addClassName("facts");
        var content = new Div(new Paragraph(texts.of("people.handover.text")), facts);
        content.addClassName("stack");
        add(content);
        var done = new Button(texts.of("people.handover.done"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    private static DescriptionList.Description description(String text) {
        var secret = new Span(text);
        secret.addClassName("secret");
        return new DescriptionList.Description(secret);
    }
}
