package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Committed;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Economy;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.model.Sek;
import se.iop.model.Tally;
import se.iop.model.Terms;
import se.iop.model.Uplift;
import se.iop.ui.layout.Explained;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Swedish;

/** What follows from the terms: length, money by line and calendar year with every step of indexation, shares. */
final class Figures {

    private final Words words;
    private final Swedish swedish;
    private final IndexValues values;
    private final Div root = new Div();
    private @Nullable Terms shown;

    Figures(Words words, Swedish swedish, IndexValues values) {
        this.words = words;
        this.swedish = swedish;
        this.values = values;
        root.addClassName("stack");
    }

    /** The section's content. */
    Component component() {
        return root;
    }

    /** Computes it all again for other terms. */
    void show(Terms terms) {
        if (shown != null
                && shown.economy().equals(terms.economy())
                && shown.term().equals(terms.term())) {
            return;
        }
        shown = terms;
        var committed = Committed.of(terms, values);
        root.removeAll();
        root.add(stats(terms, committed));
        if (!terms.economy().grants().isEmpty()) {
            root.add(lines(terms), years(committed));
        }
        if (!terms.economy().contributions().isEmpty()) {
            root.add(shares(terms));
        }
    }

    private Component stats(Terms terms, Committed committed) {
        var period = terms.term().period();
        var stats = new Div(
                stat(words.of("figures.length"), swedish.length(period == null ? null : period.length())),
                stat(words.of("figures.total"), swedish.tally(committed.tally())),
                stat(words.of("figures.in-kind"), swedish.tally(inKind(terms))));
        var total = terms.economy().statedTotal();
        if (total != null) {
            var label = words.of("figures.stated", swedish.span(total.during()));
            stats.add(stat(label, swedish.amount(total.amount())));
        }
        stats.addClassName("stats");
        return stats;
    }

    private static Component stat(String label, String value) {
        var figure = new Span(value);
        figure.addClassName("stat-value");
        var name = new Span(label);
        name.addClassName("stat-label");
        var stat = new Div(figure, name);
        stat.addClassName("stat");
        return stat;
    }

    private Component lines(Terms terms) {
        var table = new PlainTable(
                        words.of("figures.lines"),
                        List.of(
                                words.label("contribution.from"),
                                words.of("figures.period"),
                                words.of("figures.base"),
                                words.of("figures.steps"),
                                words.of("figures.indexed")))
                .amounts(2, 4);
        for (var uplift : Uplift.of(terms.economy(), values)) {
            var grant = uplift.grant();
            table.row(
                    Isolated.of(swedish.text(grant.from())),
                    Isolated.of(swedish.span(grant.during())),
                    new Span(swedish.amount(grant.amount())),
                    new Span(steps(uplift, terms.economy().indexation())),
                    amount(uplift, terms.economy().indexation()));
        }
        return table.component();
    }

    /** The amount of each year on the way: 933 000 kr → 946 995 kr (OPI 2021: 1,5 %, definitiv). */
    private String steps(Uplift uplift, Indexation indexation) {
        if (uplift.changes().isEmpty()) {
            return words.of("figures.no-steps");
        }
        var steps = new StringBuilder(swedish.amount(uplift.grant().amount()));
        for (var change : uplift.changes()) {
            steps.append(words.of(
                    "figures.step.amount",
                    swedish.amount(amountOf(uplift.grant(), change.year(), indexation)),
                    step(change)));
        }
        return steps.toString();
    }

    /** What the same line would be for another year. */
    private @Nullable Sek amountOf(Grant grant, int year, Indexation indexation) {
        var then = new Grant(grant.from(), se.iop.model.Span.year(year), grant.amount(), grant.status(), null, null);
        return Uplift.of(Economy.EMPTY.with(List.of(then)).with(indexation), values)
                .getFirst()
                .amount();
    }

    private String step(Uplift.Change change) {
        var value = change.value();
        return value == null
                ? words.of("figures.step.unknown", name(change.series()), String.valueOf(change.year()))
                : words.of(
                        "figures.step",
                        name(change.series()),
                        String.valueOf(change.year()),
                        IndexValue.isNumber(change.series())
                                ? value.value().toPlainString()
                                : swedish.percent(value.value()),
                        words.name(value.status()));
    }

    /** A published series is known by its code, the committee's own compensation by its words. */
    private String name(String series) {
        return series.equals(IndexValue.COMPENSATION) ? words.of("index.COMPENSATION") : series;
    }

    private Component amount(Uplift uplift, Indexation indexation) {
        if (uplift.changes().isEmpty()) {
            return new Span(swedish.amount(uplift.amount()));
        }
        var explained = new Explained(swedish.amount(uplift.amount()))
                .input(swedish.amount(uplift.grant().amount()));
        for (var change : uplift.changes()) {
            var value = change.value();
            var source = value == null ? "" : words.of("figures.source", value.source(), swedish.day(value.vintage()));
            explained.fact(String.valueOf(change.year()), step(change) + source);
        }
        return explained.rule(rule(indexation));
    }

    private String rule(Indexation indexation) {
        return indexation instanceof Indexation.By(var _, var _, var basis, var rounding)
                ? words.of(
                        "figures.rule",
                        basis == null ? words.of("figures.assumed-basis") : words.name(basis),
                        rounding == null
                                ? words.of("figures.assumed-rounding")
                                : swedish.amount(rounding.unit()) + ", " + words.name(rounding.mode()))
                : words.of("figures.assumed-rounding");
    }

    private Component years(Committed committed) {
        var table = new PlainTable(
                        words.of("figures.years"), List.of(words.of("figures.year"), words.of("figures.amount")))
                .amounts(1);
        committed.byYear().forEach((year, sum) -> table.row(String.valueOf(year), swedish.amount(sum)));
        table.row(words.of("figures.sum"), swedish.tally(committed.tally()));
        return table.component();
    }

    private static Tally inKind(Terms terms) {
        var tally = Tally.NOTHING;
        for (var effort : terms.economy().inKind()) {
            tally = tally.plus(
                    effort.valuation() == null ? null : effort.valuation().total());
        }
        return tally;
    }

    /** Each party's money and efforts; a share only where everything is known. */
    private Component shares(Terms terms) {
        var byParty = new LinkedHashMap<String, Tally>();
        for (var contribution : terms.economy().contributions()) {
            byParty.merge(contribution.from(), Tally.NOTHING.plus(worth(contribution)), Tally::plus);
        }
        var whole = byParty.values().stream().reduce(Tally.NOTHING, Tally::plus);
        var table = new PlainTable(
                        words.of("figures.shares"),
                        List.of(words.of("figures.party"), words.of("figures.base"), words.of("figures.share")))
                .amounts(1, 2);
        byParty.forEach((party, sum) -> table.row(swedish.text(party), swedish.tally(sum), share(sum, whole)));
        table.row(words.of("figures.sum"), swedish.tally(whole), "");
        var note = new Paragraph(words.of("figures.shares.note"));
        note.addClassName("quiet");
        return new Div(table.component(), note);
    }

    private static @Nullable Sek worth(Contribution contribution) {
        return switch (contribution) {
            case Grant grant -> grant.amount();
            case InKind effort ->
                effort.valuation() == null ? null : effort.valuation().total();
        };
    }

    private String share(Tally part, Tally whole) {
        return whole.complete() && whole.known().ore() > 0
                ? swedish.percent(BigDecimal.valueOf(part.known().ore())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.known().ore()), 1, RoundingMode.HALF_UP))
                : swedish.unknown();
    }
}
