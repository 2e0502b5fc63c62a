package se.iop.guideline;

import static se.iop.guideline.Judging.given;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Requirement.LIMIT;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Slot.Stricter;
import se.iop.model.Field;
import se.iop.model.Indexation;
import se.iop.model.Span;
import se.iop.model.Terms;

/** Whether and how amounts follow prices. */
final class IndexRules {

    static final ClauseKind NOT_INDEXED = ClauseKind.of(
            "not-indexed",
            Topic.MONEY,
            "Ingen uppräkning",
            "Beloppen står som de är.",
            clause -> Requirement.of(
                    "indexation",
                    Field.INDEXATION,
                    "Beloppen räknas inte upp.",
                    Map.of(LIMIT, "ingen uppräkning"),
                    proposal -> {
                        var terms = proposal.terms();
                        return terms.economy().indexation() instanceof Indexation.None
                                ? met("Överenskommelsen räknar inte upp beloppen.")
                                : breached("Beloppen " + indexation(terms) + ".", unindexed(terms));
                    }));

    static final ClauseKind INDEXED_BY = ClauseKind.of(
            "indexed-by",
            Topic.MONEY,
            "Uppräkning med index",
            "Beloppen följer en indexserie från ett senare år.",
            IndexRules::indexedBy,
            Slot.words("series", "Serie", "Indexseriens namn, till exempel OPI.", 40, "OPI")
                    .stricter(Stricter.NEITHER),
            Slot.whole(
                    "offset",
                    "År efter det första",
                    "Hur många år efter överenskommelsens första som uppräkningen börjar, 1 för andra året.",
                    0,
                    20,
                    1,
                    Stricter.NEITHER));

    static final ClauseKind INDEXED_BY_BUDGET = ClauseKind.of(
            "indexed-by-budget",
            Topic.MONEY,
            "Nämndens priskompensation",
            "Beloppen följer inget annat än den priskompensation som nämnden själv får.",
            clause -> Requirement.of(
                    "indexation",
                    Field.INDEXATION,
                    "Beloppen räknas inte upp med annat än den priskompensation som nämnden själv får i budgeten.",
                    Map.of(LIMIT, "nämndens priskompensation"),
                    proposal -> compensating(proposal.terms())));

    /** All kinds here, in the order of a guideline. */
    static final List<ClauseKind> KINDS = List.of(NOT_INDEXED, INDEXED_BY, INDEXED_BY_BUDGET);

    private IndexRules() {}

    private static Requirement indexedBy(Clause clause) {
        var series = clause.words("series");
        var offset = clause.whole("offset");
        var limit = series + " från överenskommelsens år " + (offset + 1);
        return Requirement.of(
                "indexation",
                Field.INDEXATION,
                "Beloppen räknas upp med " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> indexing(proposal.terms(), series, offset));
    }

    private static Outcome indexing(Terms terms, String series, int offset) {
        var year = "år " + (offset + 1);
        return given(
                terms.term().period(),
                "Vilken tid gäller överenskommelsen? Uppräkningen börjar " + year + ".",
                period -> {
                    var first = firstDays(period, offset);
                    var why = "Överenskommelsen " + period.text() + " " + indexation(terms);
                    if (first.isEmpty()) {
                        return terms.economy().indexation() instanceof Indexation.None
                                ? new Inapplicable("Överenskommelsen " + period.text() + " har inget " + year + ".")
                                : breached(why + " men har inget " + year + ".", unindexed(terms));
                    }
                    var limit = "; riktlinjen är " + series + " från " + first.getFirst() + ".";
                    return terms.economy().indexation() instanceof Indexation.By by
                                    && by.series().equals(series)
                                    && first.contains(by.from())
                            ? met(why + limit)
                            : breached(why + limit, indexed(terms, series, first.getFirst()));
                });
    }

    /**
     * A later year begins with the calendar year or on the anniversary of the start; none where the agreement is
     * shorter.
     */
    private static List<LocalDate> firstDays(Span period, int offset) {
        var calendar = LocalDate.of(period.first().getYear() + offset, Month.JANUARY, 1);
        var anniversary = period.first().plusYears(offset);
        return Stream.of(calendar, anniversary).filter(period::contains).toList();
    }

    private static Terms indexed(Terms terms, String series, LocalDate from) {
        var fixed = terms.economy().indexation() instanceof Indexation.By by
                ? new Indexation.By(series, from, by.basis(), by.rounding())
                : new Indexation.By(series, from, null, null);
        return terms.with(terms.economy().with(fixed));
    }

    private static Terms unindexed(Terms terms) {
        return terms.with(terms.economy().with(new Indexation.None()));
    }

    private static Outcome compensating(Terms terms) {
        return switch (terms.economy().indexation()) {
            case Indexation.None() -> met("Överenskommelsen räknar inte upp beloppen.");
            case Indexation.BudgetCompensation(var from) -> met("Beloppen " + indexation(terms) + ".");
            case Indexation.By(var series, var from, var basis, var rounding) ->
                breached(
                        "Beloppen " + indexation(terms) + "; bara nämndens egen priskompensation är tillåten.",
                        terms.with(terms.economy().with(new Indexation.BudgetCompensation(from))));
        };
    }

    private static String indexation(Terms terms) {
        return switch (terms.economy().indexation()) {
            case Indexation.None() -> "räknas inte upp";
            case Indexation.By(var series, var from, var basis, var rounding) ->
                "räknas upp med " + series + " från " + from;
            case Indexation.BudgetCompensation(var from) -> "räknas upp med nämndens priskompensation från " + from;
        };
    }
}
