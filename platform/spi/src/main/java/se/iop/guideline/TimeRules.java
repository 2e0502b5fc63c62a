package se.iop.guideline;

import static se.iop.guideline.Judging.given;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unknownLimit;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Requirement.LIMIT;
import static se.iop.guideline.Swedish.count;
import static se.iop.guideline.Swedish.length;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Slot.Stricter;
import se.iop.model.Field;
import se.iop.model.Span;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Terms;

/** How long an agreement lasts, how it goes on and how it ends. */
final class TimeRules {

    static final ClauseKind DURATION = ClauseKind.of(
            "duration",
            Topic.TIME,
            "Längsta tid",
            "Överenskommelsen gäller högst så länge; exakt gränsen är tillåten.",
            TimeRules::duration,
            Slot.period("limit", "Gräns", "Den längsta tid som är tillåten.", 600, Period.ofYears(3), Stricter.LOWER),
            Slot.flag(
                    "chain",
                    "Hela kedjan",
                    "Om överenskommelser som utan avbrott följer på varandra räknas tillsammans.",
                    false,
                    Stricter.HIGHER));

    static final ClauseKind DURATION_UNKNOWN = ClauseKind.of(
            "duration-unknown",
            Topic.TIME,
            "Längsta tid, okänd gräns",
            "Riktlinjen begränsar tiden på ett sätt som inte är känt, så att en människa måste svara.",
            TimeRules::durationUnknown,
            Slot.words(
                    "seen",
                    "Vad som har förekommit",
                    "Vad som har setts i överenskommelser, som en mening.",
                    1000,
                    "Inga överenskommelser är kända."));

    static final ClauseKind EXTENSION = ClauseKind.of(
            "extension",
            Topic.TIME,
            "Förlängning",
            "En förlängning ges högst så många gånger och högst så länge varje gång.",
            TimeRules::extension,
            Slot.whole("times", "Antal gånger", "Hur många gånger som högst.", 1, 100, 1, Stricter.LOWER),
            Slot.period(
                    "each", "Varje gång", "Hur länge varje gång som högst.", 600, Period.ofYears(1), Stricter.LOWER));

    static final ClauseKind REVIEW = ClauseKind.of(
            "review",
            Topic.TIME,
            "Dag för översyn",
            "Överenskommelsen anger den dag då parterna senast har sett över den.",
            clause -> Requirement.of(
                    "review",
                    Field.REVIEW,
                    "Överenskommelsen anger en dag för översyn inom avtalstiden.",
                    proposal -> reviewing(proposal.terms())));

    static final ClauseKind NOTICE = ClauseKind.of(
            "notice",
            Topic.TIME,
            "Uppsägningstid",
            "Uppsägningstiden är exakt så lång.",
            TimeRules::notice,
            Slot.period(
                    "length",
                    "Uppsägningstid",
                    "Tiden från uppsägning till slut.",
                    120,
                    Period.ofMonths(3),
                    Stricter.NEITHER),
            Slot.flag("written", "Skriftlig", "Om uppsägningen ska vara skriftlig.", false, Stricter.HIGHER));

    /** All kinds here, in the order of a guideline. */
    static final List<ClauseKind> KINDS = List.of(DURATION, DURATION_UNKNOWN, EXTENSION, REVIEW, NOTICE);

    private TimeRules() {}

    private static Requirement duration(Clause clause) {
        var limit = clause.length("limit");
        return clause.on("chain")
                ? Requirement.of(
                        "duration",
                        Field.PERIOD,
                        "Överenskommelsen och de överenskommelser som den utan avbrott följer på gäller tillsammans högst "
                                + length(limit) + ".",
                        Map.of(LIMIT, length(limit) + ", hela kedjan"),
                        proposal -> lastingTogether(proposal, limit))
                : Requirement.of(
                        "duration",
                        Field.PERIOD,
                        "Överenskommelsen gäller högst " + length(limit) + ".",
                        Map.of(LIMIT, length(limit)),
                        proposal -> lasting(proposal.terms(), limit));
    }

    private static Requirement durationUnknown(Clause clause) {
        var seen = clause.words("seen");
        return Requirement.of(
                "duration",
                Field.PERIOD,
                "Överenskommelsens längsta tid är okänd.",
                Map.of(LIMIT, "okänt"),
                proposal -> unknownLimit("Den längsta tiden enligt riktlinjen är okänd. " + seen));
    }

    private static Requirement extension(Clause clause) {
        var times = clause.whole("times");
        var each = clause.length("each");
        var limit = times + " × " + length(each);
        return Requirement.of(
                "extension",
                Field.EXTENSION,
                "Överenskommelsen får förlängas högst " + count(times, "gång", "gånger") + " med högst " + length(each)
                        + ".",
                Map.of(LIMIT, limit),
                proposal -> extending(proposal.terms(), times, each, limit));
    }

    private static Requirement notice(Clause clause) {
        var length = clause.length("length");
        var written = clause.on("written");
        return Requirement.of(
                "notice",
                Field.NOTICE,
                "Uppsägningstiden är " + length(length) + (written ? " och uppsägningen är skriftlig." : "."),
                Map.of(LIMIT, length(length) + (written ? ", skriftligt" : "")),
                proposal -> notice(proposal.terms(), length, written));
    }

    private static Outcome lasting(Terms terms, Period limit) {
        var openFrom = terms.term().openFrom();
        if (openFrom != null) {
            return open(terms, openFrom, limit);
        }
        return given(
                terms.term().period(),
                "Vilken tid gäller överenskommelsen? Gränsen är " + length(limit) + ".",
                period -> {
                    var why = period.text() + " är " + length(period.length()) + "; gränsen är " + length(limit) + ".";
                    return period.longerThan(limit)
                            ? breached(why, terms.with(terms.term().lasting(period.shortenedTo(limit))))
                            : met(why);
                });
    }

    private static Outcome open(Terms terms, LocalDate from, Period limit) {
        return breached(
                "Överenskommelsen gäller tills vidare från " + from + "; gränsen är " + length(limit) + ".",
                terms.with(terms.term().lasting(new Span(from, from.plus(limit).minusDays(1)))));
    }

    private static Outcome lastingTogether(Proposal proposal, Period limit) {
        var term = proposal.terms().term();
        if (term.openFrom() != null) {
            return openTogether(proposal, term.openFrom(), limit);
        }
        return given(term.period(), "Vilken tid gäller överenskommelsen? Gränsen är " + length(limit) + ".", period -> {
            var first = chainFrom(period.first(), proposal.earlier());
            return first == null
                    ? unstated("Vilken tid gällde det tidigare överenskommelsen? Utan den kan kedjan inte räknas.")
                    : together(proposal.terms(), period, new Span(first, period.last()), limit);
        });
    }

    /** What is left of the limit when the chain is counted is offered instead; nothing where nothing is left. */
    private static Outcome openTogether(Proposal proposal, LocalDate from, Period limit) {
        var terms = proposal.terms();
        var why = "Överenskommelsen gäller tills vidare från " + from + "; gränsen är " + length(limit) + ".";
        var first = chainFrom(from, proposal.earlier());
        var last = first == null ? null : first.plus(limit).minusDays(1);
        return last == null || last.isBefore(from)
                ? breached(why)
                : breached(why, terms.with(terms.term().lasting(new Span(from, last))));
    }

    /** The first day of the agreements that follow on each other without a gap; unknown where one of them is. */
    private static @Nullable LocalDate chainFrom(LocalDate start, List<Terms> earlier) {
        var first = start;
        for (var terms : earlier) {
            var before = terms.term().period();
            if (before == null) {
                return null;
            }
            if (before.last().isBefore(first.minusDays(1))) {
                break;
            }
            first = before.first().isBefore(first) ? before.first() : first;
        }
        return first;
    }

    private static Outcome together(Terms terms, Span period, Span chain, Period limit) {
        var why = "Kedjan " + chain.text() + " är " + length(chain.length()) + "; gränsen är " + length(limit) + ".";
        if (!chain.longerThan(limit)) {
            return met(why);
        }
        var last = chain.shortenedTo(limit).last();
        return last.isBefore(period.first())
                ? breached(why)
                : breached(why, terms.with(terms.term().lasting(new Span(period.first(), last))));
    }

    private static Outcome extending(Terms terms, int times, Period each, String limit) {
        var extension = terms.term().extension();
        if (extension == null) {
            return new Inapplicable("Överenskommelsen anger ingen förlängning.");
        }
        var why = "Överenskommelsen kan förlängas " + extension.times() + " × " + length(extension.length())
                + "; gränsen är " + limit + ".";
        var tooLong = longer(extension.length(), each);
        if (extension.times() <= times && !tooLong) {
            return met(why);
        }
        var allowed = new Extension(
                Math.min(times, extension.times()), tooLong ? each : extension.length(), extension.condition());
        return breached(why, terms.with(terms.term().extendedBy(allowed)));
    }

    /** Measured from a day that begins both a month and a leap cycle, so that months never end early. */
    private static boolean longer(Period one, Period other) {
        var day = LocalDate.of(2000, Month.JANUARY, 1);
        return day.plus(one).isAfter(day.plus(other));
    }

    private static Outcome reviewing(Terms terms) {
        var period = terms.term().period();
        return given(
                terms.term().reviewBy(),
                "Vilken dag ska parterna senast ha sett över överenskommelsen?",
                day -> period == null || period.contains(day)
                        ? met("Översyn senast " + day + ".")
                        : breached("Översynen " + day + " ligger utanför avtalstiden " + period.text() + "."));
    }

    private static Outcome notice(Terms terms, Period length, boolean written) {
        var notice = terms.term().notice();
        var limit = length(length) + (written ? ", skriftligt" : "");
        return given(notice.length(), "Vilken är uppsägningstiden? Riktlinjen är " + limit + ".", stated -> {
            var why = "Överenskommelsen anger " + length(stated) + (notice.written() ? ", skriftligt" : "")
                    + "; riktlinjen är " + limit + ".";
            var kept = same(stated, length) && (notice.written() || !written);
            var fixed = new Notice(
                    length, written || notice.written(), notice.unconditional(), notice.condition(), notice.perParty());
            return kept ? met(why) : breached(why, terms.with(terms.term().ending(fixed)));
        });
    }

    private static boolean same(Period one, Period other) {
        return one.normalized().equals(other.normalized());
    }
}
