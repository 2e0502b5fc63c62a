package se.iop.ui.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.iop.core.composing.Composing.Opened;
import se.iop.core.composing.Obstacle;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.LimitTable;
import se.iop.ui.guideline.DifferenceText;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** A guideline as it will stand: its text, what is missing, its tests at the limits and what it changes. */
final class CompositionText extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    CompositionText(Opened opened, List<String> missing, DraftWays ways, Texts texts, LocalDate today) {
        this.texts = texts;
        var composition = opened.draft().composition();
        var version = shown(composition, today, texts);
        getContent().addClassName("stack");
        var open = opened.draft().open();
        getContent().add(open ? status(missing, ways) : ways(ways), text(composition, version), tests(version));
        opened.inForce(today)
                .filter(_ -> open)
                .ifPresent(before -> getContent()
                        .add(new DifferenceText(
                                texts.of(
                                        "composing.difference", before.inForce().toString()),
                                before,
                                version,
                                texts)));
    }

    /** The guideline that a draft would make, also where its day and decision are not written yet. */
    static Guideline shown(Composition composition, LocalDate today, Texts texts) {
        var inForce = composition.inForce();
        var rules = composition.entries().stream()
                .map(entry ->
                        new Rule(entry.source(), entry.force(), entry.clause().requirement()))
                .toList();
        return new Guideline(
                inForce == null ? today : inForce,
                composition.decision().isBlank() ? texts.of("composing.undecided") : composition.decision(),
                composition.reviewBy(),
                rules,
                composition.paragraphs());
    }

    /** What stands in the way, in a sentence. */
    static String sentence(Obstacle obstacle, Texts texts, Swedish swedish) {
        return switch (obstacle) {
            case Obstacle.Flaw(var sentence) -> sentence;
            case Obstacle.PluginBinds(var plugin) -> texts.of("composing.obstacle.plugin", plugin);
            case Obstacle.NotLater(var before) -> texts.of("composing.obstacle.later", swedish.day(before));
            case Obstacle.UnknownSeries(var series, var known) ->
                texts.of("composing.obstacle.series", series, String.join(", ", known));
        };
    }

    private Component status(List<String> missing, DraftWays ways) {
        var section = new Section(new H2(texts.of("composing.status")));
        section.addClassNames("card", "composition-status");
        section.add(
                missing.isEmpty()
                        ? new StatusBadge(Tone.MET, texts.of("composing.ready"))
                        : new StatusBadge(Tone.UNSETTLED, texts.of("composing.missing.count", missing.size())));
        if (!missing.isEmpty()) {
            section.add(CompositionsView.sentences(missing));
        }
        section.add(ways);
        return section;
    }

    /** What is published or put away is neither ready nor not. */
    private Component ways(DraftWays ways) {
        var section = new Section(new H2(texts.of("composing.ways")), ways);
        section.addClassName("card");
        return section;
    }

    /** The text as it will be approved; what nobody has said yet is not said here either. */
    private Component text(Composition composition, Guideline version) {
        var inForce = composition.inForce();
        var dated = new Span(
                inForce == null
                        ? texts.of("composing.text.undated", version.decision())
                        : texts.of("composing.text.dated", inForce.toString(), version.decision()));
        var words = new Div();
        words.setText(version.text().substring(version.text().indexOf('\n') + 1));
        words.addClassName("composed-text");
        words.getElement().setAttribute("lang", "sv");
        var section = new Section(new H2(texts.of("composing.text")), dated, words);
        section.addClassName("card");
        return section;
    }

    private Component tests(Guideline version) {
        var table = LimitTable.of(version);
        var wrong = table.rows().stream().filter(row -> !row.right()).count();
        var section = new Section(new H2(texts.of("composing.tests")));
        section.addClassName("card");
        if (table.rows().isEmpty()) {
            section.add(new Paragraph(texts.of("composing.tests.none")));
            return section;
        }
        section.add(
                wrong == 0
                        ? new StatusBadge(
                                Tone.MET,
                                texts.of("composing.tests.right", table.rows().size()))
                        : new StatusBadge(
                                Tone.BREACHED,
                                texts.of(
                                        "composing.tests.wrong",
                                        wrong,
                                        table.rows().size())),
                new Details(texts.of("composing.tests.show"), rows(table)));
        return section;
    }

    private DataTable rows(LimitTable table) {
        var rows = new DataTable(
                texts.of("composing.tests"),
                List.of(
                        texts.of("composing.tests.rule"),
                        texts.of("composing.tests.input"),
                        texts.of("composing.tests.expected"),
                        texts.of("composing.tests.got")),
                Set.of());
        rows.namedAbove();
        for (var row : table.rows()) {
            var got = new Span(row.got().label() + (row.right() ? "" : " ✗"));
            got.setTitle(row.why());
            rows.row(
                    new Span(row.rule()),
                    new Span(row.input()),
                    new Span(row.expected().label()),
                    got);
        }
        return rows;
    }
}
