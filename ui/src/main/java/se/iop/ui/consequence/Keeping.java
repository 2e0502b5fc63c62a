package se.iop.ui.consequence;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.Shadowing;
import se.iop.core.consequence.Supposition;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** Keeping an answer under a name, and taking it out as files. */
final class Keeping extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;
    private final transient Consequences consequences;
    private final transient Shadowing shadowing;
    private final transient Texts texts;
    private final TextField name;
    private final Button save;
    private final Button shadow;
    private final Div kept = new Div();

    Keeping(
            Answer answer,
            Consequences consequences,
            Shadowing shadowing,
            Person person,
            ConsequenceFiles files,
            Texts texts) {
        this.answer = answer;
        this.consequences = consequences;
        this.shadowing = shadowing;
        this.texts = texts;
        name = new TextField(texts.of("consequence.name"));
        name.setHelperText(texts.of("consequence.name.help"));
        name.setMaxLength(Consequences.LONGEST_NAME);
        name.setManualValidation(true);
        name.addValueChangeListener(_ -> name.setInvalid(false));
        save = new Button(texts.of("consequence.save"), Icon.DOWNLOAD.create(), _ -> save());
        kept.getElement().setAttribute("role", "status");
        shadow = new Button(texts.of("consequence.shadow.start"), Icon.COMPARE.create(), _ -> startShadow());
        shadow.setVisible(answer.supposition().draft() instanceof Supposition.Version
                && Access.allows(person, Action.SHADOW, answer.supposition().committee()));
        var row = new Div(name, save, shadow);
        row.addClassNames("row", "consequence-keep");
        getContent().addClassNames("card", "stack");
        getContent()
                .add(
                        new H2(texts.of("consequence.keep")),
                        row,
                        kept,
                        files.links(() -> files.content(texts.of("consequence.title"), answer, answer.differences())));
    }

    private boolean named() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(texts.of("consequence.name.missing"));
            name.setInvalid(true);
            name.focus();
            return false;
        }
        return true;
    }

    /** The version judges beside the one in force from now on, and the answer is kept with it. */
    private void startShadow() {
        if (!named()) {
            return;
        }
        kept.removeAll();
        try {
            shadowing.start(name.getValue().strip(), answer);
            done();
            kept.add(
                    new Span(texts.of("consequence.shadow.started") + " "),
                    new Anchor(ShadowView.ROUTE, texts.of("consequence.shadow.title")));
        } catch (Shadowing.AlreadyUnderWay another) {
            kept.add(
                    new Span(texts.of("consequence.shadow.already") + " "),
                    new Anchor(ShadowView.ROUTE, texts.of("consequence.shadow.title")));
        }
    }

    private void done() {
        save.setEnabled(false);
        shadow.setEnabled(false);
        name.setReadOnly(true);
    }

    private void save() {
        if (!named()) {
            return;
        }
        var id = consequences.save(name.getValue(), answer);
        done();
        kept.removeAll();
        kept.add(
                new Span(texts.of("consequence.saved") + " "),
                new Anchor(ConsequenceNavigation.saved(id), name.getValue().strip()));
    }
}
