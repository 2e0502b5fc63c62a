package se.iop.guideline.composition;

import static se.iop.guideline.composition.Cases.TERMS;
import static se.iop.guideline.composition.LimitTable.Judged.BREACHED;
import static se.iop.guideline.composition.LimitTable.Judged.MET;
import static se.iop.guideline.composition.LimitTable.Judged.UNSETTLED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Clause;
import se.iop.guideline.Clauses;
import se.iop.guideline.Value;
import se.iop.guideline.composition.LimitTable.Judged;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Subject;
import se.iop.model.Wording;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/** Agreements around what must be reported, written and attached. */
final class ContentCases {

    private static final String A_FILE = "0".repeat(64);

    private ContentCases() {}

    static void meetings(Cases cases, Clause clause) {
        var times = clause.whole("times");
        Stream.of(times - 1, times, times + 1)
                .filter(stated -> stated > 0)
                .forEach(stated -> cases.add(
                        stated < times ? BREACHED : MET,
                        "Styrgruppen möts " + stated + " gånger per år",
                        steered(Steering.UNKNOWN.meeting(stated))));
        cases.add(BREACHED, "Ingen styrgrupp", steered(new Steering(false, null, null, null)))
                .add(UNSETTLED, "Mötena är okända", FollowUp.EMPTY);
    }

    static void consensus(Cases cases) {
        cases.add(MET, "Konsensus eftersträvas", steered(new Steering(true, null, true, null)))
                .add(BREACHED, "Konsensus eftersträvas inte", steered(new Steering(true, null, false, null)))
                .add(UNSETTLED, "Konsensus nämns inte", FollowUp.EMPTY);
    }

    private static FollowUp steered(Steering steering) {
        return FollowUp.EMPTY.with(steering);
    }

    static void reports(Cases cases) {
        cases.add(MET, "Halvårsrapport och årsrapport", reported(Report.Kind.HALF_YEAR, Report.Kind.ANNUAL))
                .add(BREACHED, "Bara halvårsrapport", reported(Report.Kind.HALF_YEAR))
                .add(BREACHED, "Bara årsrapport", reported(Report.Kind.ANNUAL))
                .add(BREACHED, "Inga rapporter", FollowUp.EMPTY);
    }

    static void report(Cases cases, Clause clause) {
        var kind = Report.Kind.valueOf(clause.choice("kind"));
        var others =
                Stream.of(Report.Kind.values()).filter(other -> other != kind).toArray(Report.Kind[]::new);
        cases.add(MET, "Rapporten finns", reported(kind))
                .add(BREACHED, "Alla rapporter utom den", reported(others))
                .add(BREACHED, "Inga rapporter", FollowUp.EMPTY);
    }

    private static FollowUp reported(Report.Kind... kinds) {
        return FollowUp.EMPTY.with(
                Stream.of(kinds).map(kind -> report(kind, null)).toList());
    }

    private static Report report(Report.Kind kind, @Nullable Integer timesPerYear) {
        return new Report("Rapport", kind, timesPerYear, null, List.of());
    }

    static void followUp(Cases cases, Clause clause) {
        var times = clause.whole("times");
        Stream.of(times - 1, times, times + 1)
                .filter(stated -> stated > 0)
                .forEach(stated -> cases.add(
                        stated < times ? BREACHED : MET,
                        "Uppföljningsmöte " + stated + " gånger per år",
                        FollowUp.EMPTY.with(List.of(report(Report.Kind.MEETING, stated)))));
        cases.add(BREACHED, "Ingen uppföljning", FollowUp.EMPTY)
                .add(UNSETTLED, "Uppföljningsmöten, okänt hur många", reported(Report.Kind.MEETING));
    }

    static void sections(Cases cases, Clause clause) {
        var wanted = clause.choices("kinds");
        cases.add(MET, "Alla avsnitt finns", written(wanted));
        wanted.forEach(kind -> cases.add(
                BREACHED,
                "Alla utom avsnittet om " + words(clause, kind),
                written(wanted.stream().filter(other -> !other.equals(kind)).toList())));
        cases.add(BREACHED, "Inga avsnitt", Wording.EMPTY);
    }

    /** Commitments are written by each signatory, all else once. */
    private static Wording written(List<String> kinds) {
        var sections = new ArrayList<Section>();
        for (var kind : kinds) {
            if (Section.Kind.valueOf(kind) == Section.Kind.COMMITMENTS) {
                TERMS.parties()
                        .forEach(party -> sections.add(new Section(Section.Kind.COMMITMENTS, party.text(), "Text.")));
            } else {
                sections.add(new Section(Section.Kind.valueOf(kind), "Text."));
            }
        }
        return Wording.EMPTY.withSections(sections);
    }

    static void appendices(Cases cases, Clause clause) {
        var wanted = clause.choices("kinds");
        cases.add(MET, "Alla bilagor är bifogade", attached(wanted, A_FILE));
        wanted.forEach(kind -> cases.add(
                BREACHED,
                "Alla bilagor utom " + words(clause, kind),
                attached(wanted.stream().filter(other -> !other.equals(kind)).toList(), A_FILE)));
        cases.add(BREACHED, "Bilagorna räknas upp men är inte bifogade", attached(wanted, null));
    }

    private static Wording attached(List<String> kinds, @Nullable String digest) {
        return Wording.EMPTY.withAppendices(kinds.stream()
                .map(kind -> new Appendix("Bilaga", Appendix.Kind.valueOf(kind), digest))
                .toList());
    }

    private static String words(Clause clause, String choice) {
        return Clauses.kind(clause.kind())
                .slot("kinds")
                .map(slot -> slot.text(new Value.Choice(choice)))
                .orElse(choice);
    }

    static void values(Cases cases, Clause clause) {
        var number = clause.whole("number");
        Stream.of(number - 1, number, number + 1)
                .filter(named -> named > 0)
                .forEach(named -> named(cases, named < number ? BREACHED : MET, named));
        named(cases, UNSETTLED, 0);
    }

    private static void named(Cases cases, Judged expected, int number) {
        var values = IntStream.rangeClosed(1, number)
                .mapToObj(value -> "Värde " + value)
                .toList();
        var subject = new Subject("Exempel", List.of(), "", "", "", values);
        cases.add(expected, number + " värden", TERMS.with(subject));
    }
}
