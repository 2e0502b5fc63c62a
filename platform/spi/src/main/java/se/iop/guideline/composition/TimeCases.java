package se.iop.guideline.composition;

import static se.iop.guideline.composition.Cases.FIRST;
import static se.iop.guideline.composition.Cases.TERMS;
import static se.iop.guideline.composition.LimitTable.Judged.BREACHED;
import static se.iop.guideline.composition.LimitTable.Judged.INAPPLICABLE;
import static se.iop.guideline.composition.LimitTable.Judged.MET;
import static se.iop.guideline.composition.LimitTable.Judged.UNSETTLED;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Answers;
import se.iop.guideline.Clause;
import se.iop.guideline.Proposal;
import se.iop.guideline.Value;
import se.iop.guideline.composition.LimitTable.Judged;
import se.iop.model.IndexValues;
import se.iop.model.Span;
import se.iop.model.Term;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;

/** Agreements around the limits of time. */
final class TimeCases {

    private TimeCases() {}

    static void duration(Cases cases, Clause clause) {
        var limit = clause.length("limit");
        var last = FIRST.plus(limit).minusDays(1);
        if (clause.on("chain")) {
            chain(cases, last);
            var later = FIRST.plusDays(2);
            follows(
                    cases,
                    MET,
                    "efter ett avbrott på en dag, exakt gränsen",
                    new Span(later, later.plus(limit).minusDays(1)));
        } else {
            lasting(cases, MET, "en dag kortare än gränsen", last.minusDays(1));
            lasting(cases, MET, "exakt gränsen", last);
            lasting(cases, BREACHED, "en dag längre än gränsen", last.plusDays(1));
        }
        cases.add(BREACHED, "Gäller tills vidare från " + FIRST, TERMS.term().openFrom(FIRST));
        cases.add(UNSETTLED, "Tiden är okänd", Term.UNKNOWN);
    }

    /** The chain begins with an agreement of one day, which the agreement follows on without a gap. */
    private static void chain(Cases cases, LocalDate last) {
        followsUntil(cases, MET, "kedjan en dag kortare än gränsen", last.minusDays(1));
        followsUntil(cases, MET, "kedjan exakt gränsen", last);
        followsUntil(cases, BREACHED, "kedjan en dag längre än gränsen", last.plusDays(1));
    }

    private static void followsUntil(Cases cases, Judged expected, String how, LocalDate last) {
        var first = FIRST.plusDays(1);
        if (!last.isBefore(first)) {
            follows(cases, expected, how, new Span(first, last));
        }
    }

    private static void follows(Cases cases, Judged expected, String how, Span span) {
        var earlier = TERMS.with(TERMS.term().lasting(new Span(FIRST, FIRST)));
        var planned = Cases.proposal(TERMS.with(TERMS.term().lasting(span)));
        var proposal =
                new Proposal(planned.terms(), planned.decision(), List.of(earlier), Answers.NONE, IndexValues.NONE);
        cases.add(expected, "Gäller " + span.text() + " och följer på " + FIRST + ": " + how, proposal);
    }

    private static void lasting(Cases cases, Judged expected, String how, LocalDate last) {
        if (!last.isBefore(FIRST)) {
            var span = new Span(FIRST, last);
            cases.add(
                    expected, "Gäller " + span.text() + ": " + how, TERMS.term().lasting(span));
        }
    }

    static void durationUnknown(Cases cases) {
        cases.add(UNSETTLED, "Gäller tre år", TERMS).add(UNSETTLED, "Tiden är okänd", Term.UNKNOWN);
    }

    static void extension(Cases cases, Clause clause) {
        var times = clause.whole("times");
        var each = clause.length("each");
        if (times > 1) {
            extended(cases, MET, times - 1, each);
        }
        if (each.toTotalMonths() > 1) {
            extended(cases, MET, times, each.minusMonths(1).normalized());
        }
        extended(cases, MET, times, each);
        extended(cases, BREACHED, times + 1, each);
        extended(cases, BREACHED, times, each.plusMonths(1));
        cases.add(INAPPLICABLE, "Ingen förlängning", TERMS);
    }

    private static void extended(Cases cases, Judged expected, int times, Period each) {
        cases.add(
                expected,
                "Kan förlängas " + times + " × " + words(each),
                TERMS.term().extendedBy(new Extension(times, each, null)));
    }

    static void review(Cases cases) {
        var term = TERMS.term();
        var last = LocalDate.of(2028, 12, 31);
        cases.add(MET, "Översyn den sista dagen, " + last, term.reviewedBy(last))
                .add(BREACHED, "Översyn dagen efter den sista, " + last.plusDays(1), term.reviewedBy(last.plusDays(1)))
                .add(UNSETTLED, "Ingen dag för översyn", term);
    }

    static void notice(Cases cases, Clause clause) {
        var length = clause.length("length");
        var written = clause.on("written");
        var shorter = shorter(length);
        if (shorter != null) {
            noticed(cases, BREACHED, shorter, true);
        }
        noticed(cases, MET, length, true);
        noticed(cases, written ? BREACHED : MET, length, false);
        noticed(cases, BREACHED, longer(length), true);
        cases.add(UNSETTLED, "Uppsägningstiden är okänd", TERMS);
    }

    private static void noticed(Cases cases, Judged expected, Period length, boolean written) {
        cases.add(
                expected,
                "Uppsägningstid " + words(length) + (written ? ", skriftlig" : ", inte skriftlig"),
                TERMS.term().ending(new Notice(length, written, true)));
    }

    private static Period longer(Period length) {
        return length.toTotalMonths() > 0 ? length.plusMonths(1) : length.plusDays(1);
    }

    /** A length is either of days or of months and years, so the days stand for the whole. */
    @SuppressWarnings("JavaPeriodGetDays")
    private static @Nullable Period shorter(Period length) {
        if (length.toTotalMonths() > 1) {
            return length.minusMonths(1).normalized();
        }
        return length.toTotalMonths() == 0 && length.getDays() > 1 ? length.minusDays(1) : null;
    }

    private static String words(Period length) {
        return new Value.Length(length).text();
    }
}
