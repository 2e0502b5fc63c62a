package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.iop.core.catalog.Judgement;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Cause;
import se.iop.model.Field;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Unbroken;

/** All findings in one place, by what they ask for, each leading to its field; and which guidelines were asked. */
final class FindingsPanel {

    private final Words words;
    private final Swedish swedish;
    private final FindingNote note;
    private final Consumer<Field> jump;
    private final Aside root = new Aside();
    private final Div layers = new Div();
    private final Div groups = new Div();
    private final Paragraph sum = new Paragraph();
    private final H2 heading = new H2();
    private final Div aloud = new Div();
    private List<Placed> shown = List.of();

    FindingsPanel(Words words, Swedish swedish, FindingNote note, Consumer<Field> jump) {
        this.words = words;
        this.swedish = swedish;
        this.note = note;
        this.jump = jump;
        root.addClassNames("findings-panel", "card");
        root.setId("part-findings");
        root.getElement().setAttribute("aria-label", words.of("findings"));
        heading.setText(words.of("findings"));
        heading.getElement().setAttribute("tabindex", "-1");
        aloud.addClassName("only-read-aloud");
        aloud.getElement().setAttribute("role", "status");
        aloud.getElement().setAttribute("aria-live", "polite");
        groups.addClassName("stack");
        layers.addClassName("layers");
        sum.addClassName("findings-sum");
        root.add(heading, sum, aloud, groups, layers);
    }

    /** The panel. */
    Component component() {
        return root;
    }

    /** Takes the reader here. */
    void jump() {
        root.scrollIntoView();
        heading.getElement().callJsFunction("focus");
    }

    /** Shows another judgement. */
    void show(Judgement judgement, List<Placed> findings) {
        if (findings.equals(shown)) {
            return;
        }
        shown = findings;
        tell(findings);
        groups.removeAll();
        group("group.breached", findings, Placed::breached);
        for (var cause : Cause.values()) {
            group("group." + cause.name(), findings, placed -> asks(placed, cause));
        }
        group("group.accepted", findings, placed -> placed.accepted() != null);
        folded("group.met", findings, placed -> placed.finding().outcome() instanceof Outcome.Met);
        folded("group.inapplicable", findings, placed -> placed.finding().outcome() instanceof Outcome.Inapplicable);
        layers.removeAll();
        layers.add(new H3(words.of("layers")));
        judgement.layers().forEach(layer -> layers.add(layer(layer)));
    }

    /** The judgement in numbers. */
    static String sum(Words words, List<Placed> findings) {
        var sum = words.of(
                "findings.sum",
                count(findings, Placed::breached),
                count(findings, placed -> placed.finding().outcome() instanceof Outcome.Unsettled),
                count(findings, placed -> placed.finding().outcome() instanceof Outcome.Met));
        var accepted = count(findings, placed -> placed.accepted() != null);
        return accepted == 0 ? sum : sum + " " + words.of("findings.accepted", accepted);
    }

    private void tell(List<Placed> findings) {
        var text = sum(words, findings);
        var waiting = count(findings, Placed::waits);
        var both = waiting == 0 ? text : text + " " + words.of("findings.waiting", waiting);
        if (!both.equals(sum.getText())) {
            sum.setText(both);
            aloud.setText(both);
        }
    }

    private static boolean asks(Placed placed, Cause cause) {
        return placed.finding().outcome() instanceof Outcome.Unsettled(var _, var its) && its == cause;
    }

    private void group(String key, List<Placed> findings, Predicate<Placed> belongs) {
        var list = list(findings, belongs);
        if (list.getComponentCount() > 0) {
            groups.add(new Div(new H3(words.of(key, list.getComponentCount())), list));
        }
    }

    private void folded(String key, List<Placed> findings, Predicate<Placed> belongs) {
        var list = list(findings, belongs);
        if (list.getComponentCount() > 0) {
            groups.add(new NativeDetails(words.of(key, list.getComponentCount()), list));
        }
    }

    private UnorderedList list(List<Placed> findings, Predicate<Placed> belongs) {
        var list = new UnorderedList();
        list.addClassName("findings");
        findings.stream().filter(belongs).forEach(placed -> list.add(new ListItem(link(placed))));
        return list;
    }

    private Component link(Placed placed) {
        var finding = placed.finding();
        var field = new Span(words.name(finding.field()) + " · " + words.texts().of(finding.force()));
        field.addClassName("finding-field");
        var says = Unbroken.span(placed.brief());
        says.addClassNames("finding-says", "isolated");
        says.getElement().setAttribute("dir", "auto");
        var link = new NativeButton("", _ -> jump.accept(finding.field()));
        link.addClassNames("finding-link", placed.tone().className());
        link.getElement().setAttribute("data-asks", placed.asks());
        link.add(placed.tone().icon().create(), field, says);
        if (placed.accepted() != null) {
            link.add(said(note.accepted(placed.accepted())));
        }
        if (placed.answer() != null) {
            link.add(said(words.of("answered.short", words.name(placed.answer().verdict()))));
        }
        return link;
    }

    private static Span said(String text) {
        var said = Isolated.of(text);
        said.addClassName("finding-answered");
        return said;
    }

    private Component layer(Layer layer) {
        var name = new Span(note.scope(layer.scope()));
        name.addClassName("layer-name");
        var version = layer.inForce() == null
                ? words.of("no-version")
                : words.of("in-force", swedish.day(layer.inForce())) + " · " + layer.decision();
        var lines = new Div(name, new Span(version));
        var plugin = layer.plugin();
        if (plugin != null) {
            var carrier = new Span(words.of("plugin") + " " + plugin.id() + " " + plugin.version());
            carrier.addClassName("quiet");
            lines.add(carrier);
        }
        if (layer.warns()) {
            lines.add(note.unsigned());
        }
        lines.addClassName("layer");
        return lines;
    }

    private static long count(List<Placed> findings, Predicate<Placed> belongs) {
        return findings.stream().filter(belongs).count();
    }
}
