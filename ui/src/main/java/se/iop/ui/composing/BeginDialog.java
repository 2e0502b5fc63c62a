package se.iop.ui.composing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import se.iop.core.agreement.Refused;
import se.iop.core.composing.Base;
import se.iop.core.composing.Composing;
import se.iop.ui.text.Texts;

/** Chooses what a committee's draft begins from. */
final class BeginDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Composing composing;
    private final String committee;
    private final RadioButtonGroup<Base> base = new RadioButtonGroup<>();
    private final Paragraph left = new Paragraph();

    BeginDialog(Texts texts, Composing composing, String committee, String name) {
        this.texts = texts;
        this.composing = composing;
        this.committee = committee;
        setHeaderTitle(texts.of("composing.begin.title", name));
        setWidth("min(40rem, 95vw)");
        var bases = composing.bases(committee);
        base.setLabel(texts.of("composing.begin.from"));
        base.setItems(bases);
        base.setItemLabelGenerator(this::label);
        base.setItemEnabledProvider(Base::whole);
        base.setManualValidation(true);
        base.addClassName("bases");
        base.addValueChangeListener(change -> tell(change.getValue()));
        base.setValue(bases.stream()
                .filter(one -> one.kind() == Base.Kind.OWN && one.whole())
                .findFirst()
                .orElse(Base.EMPTY));
        left.addClassName("quiet");
        left.getElement().setAttribute("role", "status");
        var content = new Div(base, left);
        content.addClassName("stack");
        bases.stream()
                .filter(one -> !one.whole())
                .findFirst()
                .ifPresent(one -> content.add(
                        new Paragraph(texts.of("composing.begin.code", one.name(), String.join(" ", one.left())))));
        add(content);
        var begin = new Button(texts.of("composing.begin"), _ -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.of("composing.cancel"), _ -> close()), begin);
    }

    private String label(Base one) {
        var key = switch (one.kind()) {
            case EMPTY -> "composing.begin.empty";
            case OWN -> "composing.begin.own";
            case OTHER -> "composing.begin.other";
            case EXAMPLE -> "composing.begin.example";
        };
        return texts.of(key, one.name(), one.composition().entries().size());
    }

    private void tell(Base one) {
        left.setText(one.left().isEmpty() ? "" : texts.of("composing.begin.left", String.join(" ", one.left())));
    }

    private void begin() {
        try {
            var id = composing.begin(committee, base.getValue().id());
            close();
            UI.getCurrent().navigate(CompositionsView.ROUTE + "/" + id);
        } catch (Refused refused) {
            base.setErrorMessage(texts.of("refused." + refused.reason()));
            base.setInvalid(true);
        }
    }
}
