package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.SigningCheck;
import se.iop.guideline.Answers;
import se.iop.guideline.Finding;
import se.iop.guideline.Finding.Force;
import se.iop.model.Field;
import se.iop.ui.layout.Isolated;

/**
 * The check before signing: what speaks against signing or should be looked at once more, with field, why and source,
 * each leading to its field. What somebody has answered or a decision accepted is settled.
 */
final class BeforeSigningList {

    private final Words words;
    private final Consumer<Field> jump;
    private final Div root = new Div();
    private List<Finding> shown = List.of();

    BeforeSigningList(Words words, Consumer<Field> jump) {
        this.words = words;
        this.jump = jump;
        root.addClassName("stack");
    }

    /** The list. */
    Component component() {
        return root;
    }

    /** Shows another check; tells how much is left. */
    long show(SigningCheck check, Answers answers, @Nullable Ruling ruling) {
        var open = check.open().stream()
                .filter(finding -> answers.to(finding.requirement()).isEmpty())
                .filter(finding -> !accepted(finding, ruling))
                .toList();
        if (!open.equals(shown) || root.getComponentCount() == 0) {
            shown = open;
            root.removeAll();
            root.add(new Paragraph(words.of(
                    open.isEmpty() ? "signing-check.clear" : "signing-check.lead",
                    check.settled().size())));
            group("signing-check.must", open, Force.MUST);
            group("signing-check.should", open, Force.SHOULD);
        }
        return open.size();
    }

    private static boolean accepted(Finding finding, @Nullable Ruling ruling) {
        return ruling != null
                && ruling.deviations().stream()
                        .anyMatch(deviation -> deviation.requirement().equals(finding.requirement()));
    }

    private void group(String key, List<Finding> open, Force force) {
        var list = new UnorderedList();
        list.addClassName("findings");
        open.stream()
                .filter(finding -> finding.force() == force)
                .forEach(finding -> list.add(new ListItem(link(finding))));
        if (list.getComponentCount() > 0) {
            root.add(new Div(new H3(words.of(key, list.getComponentCount())), list));
        }
    }

    private NativeButton link(Finding finding) {
        var tone = FindingNote.tone(finding.outcome());
        var field = new Span(words.name(finding.field()) + " · " + words.outcome(finding));
        field.addClassName("finding-field");
        var source = new Span(finding.citation().text());
        source.addClassName("finding-answered");
        var link = new NativeButton("", _ -> jump.accept(finding.field()));
        link.addClassNames("finding-link", tone.className());
        link.add(tone.icon().create(), field, Isolated.of(Placed.brief(finding.outcome())), source);
        return link;
    }
}
