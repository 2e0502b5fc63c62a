package se.iop.bench;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;
import se.iop.guideline.Scope;
import se.iop.model.Contribution;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report;
import se.iop.model.Party;
import se.iop.model.Sek;

/** Rules written in code as an author would, of every kind: dates, money, loops, streams, sorting and sentences. */
public final class HonestRules implements Guidelines {

    private static final Sek LARGE = Sek.kronor(500_000);

    @Override
    public Scope scope() {
        return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
    }

    @Override
    public List<Guideline> versions() {
        var source = Source.text("1 §");
        return List.of(Guideline.inForce("2020-01-01", "SN 1 §")
                .must(source, Requirement.of("length", Field.PERIOD, "Högst tre år.", HonestRules::length))
                .must(
                        source,
                        Requirement.of("yearly", Field.CONTRIBUTIONS, "Högst så mycket om året.", HonestRules::yearly))
                .should(
                        source,
                        Requirement.of("parties", Field.PARTIES, "Parterna är namngivna.", HonestRules::parties))
                .should(
                        source,
                        Requirement.of("reports", Field.REPORTS, "Rapporterna kommer i ordning.", HonestRules::reports))
                .should(source, Requirement.of("words", Field.TITLE, "Namnet är klart.", HonestRules::words))
                .must(source, Requirement.of("share", Field.CONTRIBUTIONS, "Föreningen bidrar.", HonestRules::share)));
    }

    private static Outcome length(Proposal proposal) {
        var period = proposal.terms().term().period();
        if (period == null) {
            return Outcome.unstated("Hur länge gäller överenskommelsen?");
        }
        var days = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
        return period.longerThan(Period.ofYears(3))
                ? Outcome.breached(
                        "Överenskommelsen gäller " + days + " dagar, " + period.text() + ".",
                        proposal.terms().with(proposal.terms().term().lasting(period.shortenedTo(Period.ofYears(3)))))
                : Outcome.met("Överenskommelsen gäller " + days + " dagar.");
    }

    private static Outcome yearly(Proposal proposal) {
        var years = new TreeMap<Integer, Sek>();
        for (var contribution : proposal.terms().economy().contributions()) {
            if (contribution instanceof Contribution.Grant grant && grant.amount() != null && grant.during() != null) {
                years.merge(grant.during().first().getYear(), grant.amount(), Sek::plus);
            }
        }
        for (var year : years.entrySet()) {
            if (year.getValue().compareTo(LARGE) > 0) {
                return Outcome.breached(
                        "År " + year.getKey() + " ger " + year.getValue().text() + ".");
            }
        }
        return years.isEmpty() ? new Inapplicable("Inga pengar.") : Outcome.met("Inget år över " + LARGE.text() + ".");
    }

    private static Outcome parties(Proposal proposal) {
        var names = proposal.terms().parties().stream()
                .filter(party -> party.is(Party.Role.SIGNATORY))
                .map(Party::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Outcome.unstated("Vilka är parterna?") : Outcome.met("Parterna är " + names + ".");
    }

    private static Outcome reports(Proposal proposal) {
        var due = proposal.terms().followUp().reports().stream()
                .map(Report::due)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        for (var place = 1; place < due.size(); place++) {
            if (due.get(place - 1).plusMonths(1).isAfter(due.get(place))) {
                return Outcome.breached(
                        "Rapporterna " + due.get(place - 1) + " och " + due.get(place) + " är för täta.");
            }
        }
        return Outcome.met(due.size() + " rapporter har en dag.");
    }

    private static Outcome words(Proposal proposal) {
        var title = proposal.terms().subject().title().strip();
        var words = new ArrayList<String>();
        var start = 0;
        for (var place = 0; place <= title.length(); place++) {
            if (place == title.length() || title.charAt(place) == ' ') {
                if (place > start) {
                    words.add(title.substring(start, place));
                }
                start = place + 1;
            }
        }
        return words.size() > 20
                ? Outcome.breached("Namnet har " + words.size() + " ord.")
                : Outcome.met("Namnet är kort.");
    }

    private static Outcome share(Proposal proposal) {
        var given = Sek.ZERO;
        var unknown = new ArrayList<String>();
        for (var effort : proposal.terms().economy().inKind()) {
            if (effort.valuation() == null) {
                unknown.add(effort.what());
            } else {
                given = given.plus(effort.valuation().total());
            }
        }
        return unknown.isEmpty()
                ? Outcome.met("Föreningen bidrar med " + given.text() + ".")
                : Outcome.unstated("Vad är det värt? " + String.join("; ", unknown) + ".");
    }
}
