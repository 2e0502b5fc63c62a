package se.iop.guideline;

import static se.iop.guideline.Judging.given;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Requirement.LIMIT;
import static se.iop.guideline.Swedish.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Slot.Stricter;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Report.Kind;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Terms;

/** How an agreement is reported, followed up and steered. */
final class FollowUpRules {

    static final ClauseKind MEETINGS = ClauseKind.of(
            "meetings",
            Topic.FOLLOW_UP,
            "Styrgruppens möten",
            "Styrgruppen möts minst så många gånger per år.",
            FollowUpRules::meetings,
            Slot.whole("times", "Möten per år", "Hur många gånger per år som minst.", 1, 366, 2, Stricter.HIGHER));

    static final ClauseKind CONSENSUS = ClauseKind.of(
            "consensus",
            Topic.FOLLOW_UP,
            "Konsensus",
            "Styrgruppen eftersträvar konsensus.",
            clause -> Requirement.of(
                    "consensus",
                    Field.STEERING,
                    "Styrgruppen eftersträvar konsensus.",
                    proposal -> agreeing(proposal.terms())));

    static final ClauseKind REPORTS = ClauseKind.of(
            "reports",
            Topic.FOLLOW_UP,
            "Halvårs- och årsrapport",
            "Det finns en rapport varje halvår och en varje år.",
            clause -> Requirement.of(
                    "reports",
                    Field.REPORTS,
                    "Verksamheten rapporteras varje halvår och varje år.",
                    Map.of(LIMIT, "halvårsrapport och årsrapport"),
                    proposal -> reporting(proposal.terms(), List.of(Kind.HALF_YEAR, Kind.ANNUAL))));

    static final ClauseKind REPORT = ClauseKind.of(
            "report",
            Topic.FOLLOW_UP,
            "Rapport",
            "Det finns en rapport av ett visst slag.",
            FollowUpRules::report,
            Slot.choice("kind", "Slag", "Vilken rapport som ska finnas.", Options.REPORTS)
                    .decidesTheName());

    static final ClauseKind FOLLOW_UP = ClauseKind.of(
            "follow-up",
            Topic.FOLLOW_UP,
            "Uppföljning per år",
            "Överenskommelsen följs upp minst så många gånger per år, i vilken form som helst.",
            FollowUpRules::followUp,
            Slot.whole("times", "Gånger per år", "Hur många gånger per år som minst.", 1, 366, 1, Stricter.HIGHER));

    /** All kinds here, in the order of a guideline. */
    static final List<ClauseKind> KINDS = List.of(MEETINGS, CONSENSUS, REPORTS, REPORT, FOLLOW_UP);

    private FollowUpRules() {}

    private static Requirement meetings(Clause clause) {
        var times = clause.whole("times");
        var limit = atLeast(times);
        return Requirement.of(
                "meetings",
                Field.STEERING,
                "Styrgruppen möts " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> meeting(proposal.terms(), times, limit));
    }

    private static Requirement report(Clause clause) {
        var kind = Kind.valueOf(clause.choice("kind"));
        return Requirement.of(
                "report-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Field.REPORTS,
                "Överenskommelsen anger " + Options.kind(kind) + ".",
                Map.of(LIMIT, Options.kind(kind)),
                proposal -> reporting(proposal.terms(), List.of(kind)));
    }

    private static Requirement followUp(Clause clause) {
        var times = clause.whole("times");
        var limit = atLeast(times);
        return Requirement.of(
                "follow-up",
                Field.REPORTS,
                "Överenskommelsen följs upp " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> followingUp(proposal.terms(), times, limit));
    }

    private static String atLeast(int times) {
        return "minst " + count(times, "gång", "gånger") + " per år";
    }

    private static Outcome meeting(Terms terms, int times, String limit) {
        var steering = terms.followUp().steering();
        var fix = terms.with(terms.followUp().with(steering.meeting(times)));
        if (Boolean.FALSE.equals(steering.group())) {
            return breached("Överenskommelsen har ingen styrgrupp; den ska mötas " + limit + ".", fix);
        }
        return given(steering.meetingsPerYear(), "Hur ofta möts styrgruppen? Riktlinjen är " + limit + ".", perYear -> {
            var why = "Styrgruppen möts " + count(perYear, "gång", "gånger") + " per år; riktlinjen är " + limit + ".";
            return perYear < times ? breached(why, fix) : met(why);
        });
    }

    private static Outcome agreeing(Terms terms) {
        var steering = terms.followUp().steering();
        return given(
                steering.consensus(),
                "Eftersträvar styrgruppen konsensus? Överenskommelsen säger det inte.",
                strives -> strives
                        ? met("Överenskommelsen säger att konsensus eftersträvas.")
                        : breached(
                                "Överenskommelsen säger att konsensus inte eftersträvas.",
                                terms.with(terms.followUp()
                                        .with(new Steering(
                                                steering.group(),
                                                steering.meetingsPerYear(),
                                                true,
                                                steering.convenor())))));
    }

    private static Outcome reporting(Terms terms, List<Kind> kinds) {
        var reports = new ArrayList<>(terms.followUp().reports());
        var missing = kinds.stream()
                .filter(kind -> reports.stream().noneMatch(report -> report.kind() == kind))
                .toList();
        if (missing.isEmpty()) {
            return met("Överenskommelsen anger " + Swedish.list(names(kinds)) + ".");
        }
        missing.forEach(kind -> reports.add(new Report(title(kind), kind, null, null, List.of())));
        return breached(
                "Överenskommelsen saknar " + Swedish.list(names(missing)) + ".",
                terms.with(terms.followUp().with(reports)));
    }

    private static List<String> names(List<Kind> kinds) {
        return kinds.stream().map(Options::kind).toList();
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case HALF_YEAR -> "Halvårsrapport";
            case ANNUAL -> "Årsrapport";
            case WRITTEN_FOLLOW_UP -> "Skriftlig uppföljning";
            case MEETING -> "Uppföljningsmöte";
            case ACCOUNT -> "Ekonomisk redovisning";
            case OTHER -> "Annan rapport";
        };
    }

    private static Outcome followingUp(Terms terms, int times, String limit) {
        var known = 0;
        var unknown = false;
        for (var report : terms.followUp().reports()) {
            var perYear = perYear(report);
            known += perYear == null ? 0 : perYear;
            unknown |= perYear == null;
        }
        var why = "Överenskommelsen anger uppföljning " + count(known, "gång", "gånger") + " per år; riktlinjen är "
                + limit + ".";
        if (known >= times) {
            return met(why);
        }
        if (unknown) {
            return unstated("Hur ofta följs överenskommelsen upp? Riktlinjen är " + limit + ".");
        }
        var reports = new ArrayList<>(terms.followUp().reports());
        reports.add(new Report(title(Kind.MEETING), Kind.MEETING, times, null, List.of()));
        return breached(why, terms.with(terms.followUp().with(reports)));
    }

    private static @Nullable Integer perYear(Report report) {
        if (report.timesPerYear() != null) {
            return report.timesPerYear();
        }
        return switch (report.kind()) {
            case HALF_YEAR -> 2;
            case ANNUAL -> 1;
            case WRITTEN_FOLLOW_UP, MEETING, ACCOUNT, OTHER -> null;
        };
    }
}
