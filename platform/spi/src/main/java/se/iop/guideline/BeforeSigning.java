package se.iop.guideline;

import static java.util.function.Predicate.not;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Swedish.count;
import static se.iop.guideline.Swedish.list;
import static se.iop.guideline.Swedish.quote;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.model.Contribution.Status;
import se.iop.model.Field;
import se.iop.model.FollowUp.DueRule.Branch;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.Party;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Span;
import se.iop.model.Term.Condition;
import se.iop.model.Terms;
import se.iop.model.Wording.Appendix;

/**
 * What is looked at once more before the parties sign (<i>kontroll före underskrift</i>): what is left to fill in, days
 * that do not fit each other, and what must be in place. What a guideline asks for is not asked for again.
 */
public final class BeforeSigning {

    private static final Set<Report.Kind> SHAPES_THE_DECISION =
            Set.of(Report.Kind.WRITTEN_FOLLOW_UP, Report.Kind.MEETING);

    private BeforeSigning() {}

    /** The whole check as a list of rules, in the order of an agreement. */
    public static Guideline rules() {
        return Guideline.inForce("2000-01-01", "Kontroll före underskrift")
                .must(Citation.Source.platform(), placeholders())
                .must(Citation.Source.platform(), workingNotes())
                .must(Citation.Source.platform(), mandates())
                .must(Citation.Source.platform(), conditions())
                .must(Citation.Source.platform(), daysInside())
                .should(Citation.Source.platform(), followUpInTime())
                .should(Citation.Source.platform(), followUpBranches())
                .should(Citation.Source.platform(), followUpDays())
                .should(Citation.Source.platform(), milestones())
                .should(Citation.Source.platform(), developmentAreas())
                .should(Citation.Source.platform(), linkedContracts())
                .must(Citation.Source.platform(), appendicesAttached())
                .must(Citation.Source.platform(), replacedAgreements())
                .must(Citation.Source.platform(), signingDay());
    }

    /** One finding for each rule of the check. */
    public static List<Finding> findings(Proposal proposal) {
        return rules().evaluate(proposal);
    }

    /** Nothing is left to fill in. */
    public static Requirement placeholders() {
        return Requirement.of(
                "placeholders",
                Field.TEXTS,
                "Inget i överenskommelsen är kvar att fylla i.",
                proposal -> placeholders(proposal.terms()));
    }

    /** No working note is left. */
    public static Requirement workingNotes() {
        return Requirement.of(
                "working-notes",
                Field.TEXTS,
                "Inga arbetsanteckningar är kvar i överenskommelsen.",
                proposal -> notes(proposal.terms()));
    }

    /** Whoever signs for a party has the right to. */
    public static Requirement mandates() {
        return Requirement.of(
                "mandates",
                Field.MANDATES,
                "Den som undertecknar för en part har visat sin behörighet, och den gäller.",
                BeforeSigning::mandates);
    }

    /** Permits and other conditions are in place. */
    public static Requirement conditions() {
        return Requirement.of(
                "conditions",
                Field.CONDITIONS,
                "Tillstånd och andra villkor för överenskommelsen är bekräftade.",
                proposal -> conditions(proposal.terms()));
    }

    /** Every day lies in the time of the agreement. */
    public static Requirement daysInside() {
        return Requirement.of(
                "days-inside",
                Field.PERIOD,
                "Dagar för insatser, rapporter, milstolpar, översyn och parter ligger inom avtalstiden.",
                proposal -> inside(proposal.terms()));
    }

    /** A follow-up comes while there is time to act on it. */
    public static Requirement followUpInTime() {
        return Requirement.of(
                "follow-up-in-time",
                Field.REPORTS,
                "Uppföljningen kommer innan den sista månaden av avtalstiden.",
                proposal -> inTime(proposal.terms()));
    }

    /** The day of a follow-up does not depend on what may happen. */
    public static Requirement followUpBranches() {
        return Requirement.of(
                "follow-up-branches",
                Field.REPORTS,
                "Dagen för en uppföljning beror inte på något som är öppet.",
                proposal -> branches(proposal.terms().followUp().reports()));
    }

    /** A rule for the day of a follow-up leads to a day. */
    public static Requirement followUpDays() {
        return Requirement.of(
                "follow-up-days",
                Field.REPORTS,
                "Varje uppföljning som har en regel för sin dag får också en dag.",
                proposal -> undated(proposal.terms().followUp().reports()));
    }

    /** What is done once has a last day. */
    public static Requirement milestones() {
        return Requirement.of(
                "milestones",
                Field.MILESTONES,
                "Det som ska göras en gång har en egen sista dag.",
                proposal -> milestones(proposal.terms().followUp().milestones()));
    }

    /** What the parties want to develop is paid for. */
    public static Requirement developmentAreas() {
        return Requirement.of(
                "development-areas",
                Field.DEVELOPMENT_AREAS,
                "Utvecklingsområdena är finansierade.",
                proposal -> developing(proposal.terms()));
    }

    /** Contracts that the agreement leans on are attached. */
    public static Requirement linkedContracts() {
        return Requirement.of(
                "linked-contracts",
                Field.APPENDICES,
                "Avtal som överenskommelsen vilar på är bifogade.",
                proposal -> linked(proposal.terms()));
    }

    /** Every appendix that is listed is attached. */
    public static Requirement appendicesAttached() {
        return Requirement.of(
                "appendices-attached",
                Field.APPENDICES,
                "Varje bilaga som räknas upp är bifogad.",
                proposal -> appendices(proposal.terms()));
    }

    /** Agreements that this one replaces have come to their end. */
    public static Requirement replacedAgreements() {
        return Requirement.of(
                "replaced-agreements",
                Field.RELATIONS,
                "Överenskommelser som den här ersätter har löpt ut när den börjar.",
                proposal -> replaced(proposal.terms()));
    }

    /** The day of signing is set. */
    public static Requirement signingDay() {
        return Requirement.of(
                "signing-day",
                Field.SIGNING,
                "Dagen för undertecknande är angiven.",
                proposal -> signing(proposal.terms()));
    }

    private static Outcome placeholders(Terms terms) {
        var places = Placeholders.in(terms);
        if (places.isEmpty()) {
            return met("Inget är kvar att fylla i.");
        }
        var named = places.stream()
                .map(place -> quote(place.text()) + " (" + place(place.field()) + ")")
                .distinct()
                .toList();
        return breached("Kvar att fylla i: " + list(named) + ".");
    }

    private static String place(Field field) {
        return switch (field) {
            case TITLE -> "rubriken";
            case CASE_NUMBER -> "diarienumret";
            case PURPOSE -> "utmaning och mål";
            case TARGET_GROUP -> "målgruppen";
            case VALUES -> "värdegrunden";
            case PARTIES -> "parterna";
            case CONTACTS -> "kontakterna";
            case MANDATES -> "undertecknarna";
            case EXTENSION -> "förlängningen";
            case NOTICE -> "uppsägningen";
            case CONDITIONS -> "villkoren";
            case CONTRIBUTIONS -> "insatserna";
            case PAYOUT -> "utbetalningen";
            case REPORTS -> "rapporterna";
            case STEERING -> "styrningen";
            case MILESTONES -> "milstolparna";
            case DUTIES -> "åtagandena";
            case DEVELOPMENT_AREAS -> "utvecklingsområdena";
            case APPENDICES -> "bilagorna";
            case RELATIONS -> "sambanden";
            case SIGNING -> "undertecknandet";
            default -> "texterna";
        };
    }

    private static Outcome notes(Terms terms) {
        var notes = terms.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.NOTE)
                .count();
        return notes == 0
                ? met("Inga arbetsanteckningar är kvar.")
                : breached(
                        count(notes, "arbetsanteckning är", "arbetsanteckningar är") + " kvar i texten.",
                        terms.withoutNotes());
    }

    private static Outcome mandates(Proposal proposal) {
        var decision = proposal.decision().on();
        if (decision == null) {
            return new Inapplicable("Prövas när beslutets dag är känd.");
        }
        var signing = proposal.terms().wording().signing().on();
        var day = signing == null ? decision : signing;
        var signatories = proposal.terms().parties().stream()
                .filter(party -> party.is(Role.SIGNATORY))
                .toList();
        var wrong = signatories.stream()
                .flatMap(party -> party.mandates().stream()
                        .filter(mandate -> mandate.cited() && !mandate.holdsOn(day))
                        .map(mandate -> text(party, mandate)))
                .toList();
        if (!wrong.isEmpty()) {
            return breached("Behörigheten gäller inte " + day + ": " + list(wrong) + ".");
        }
        return cited(signatories, day);
    }

    /** A public body signs by its decision; a civil one has to show who may sign for it. */
    private static Outcome cited(List<Party> signatories, LocalDate day) {
        var civil = signatories.stream()
                .filter(party -> party.sector() == Sector.CIVIL)
                .toList();
        if (civil.isEmpty()) {
            return new Inapplicable("Ingen idéburen part undertecknar.");
        }
        var silent = civil.stream().filter(not(BeforeSigning::isCited)).toList();
        if (!silent.isEmpty()) {
            return unstated("Vad ger rätt att underteckna för "
                    + list(silent.stream().map(Party::text).toList()) + "? Ingen behörighet är angiven.");
        }
        var shown = civil.stream()
                .flatMap(party -> party.mandates().stream().map(mandate -> text(party, mandate)))
                .toList();
        return met("Behörigheten är angiven och gäller " + day + ": " + list(shown) + ".");
    }

    private static boolean isCited(Party party) {
        return !party.mandates().isEmpty() && party.mandates().stream().allMatch(Mandate::cited);
    }

    private static String text(Party party, Mandate mandate) {
        return mandate.function() + " för " + party.name()
                + (mandate.evidence() == null ? "" : " enligt " + quote(mandate.evidence()))
                + (mandate.expires() == null ? "" : ", till och med " + mandate.expires());
    }

    private static Outcome conditions(Terms terms) {
        var all = terms.term().conditions().stream()
                .filter(condition -> !isJudgedWithTheMoney(condition, terms))
                .toList();
        if (all.isEmpty()) {
            return new Inapplicable("Överenskommelsen anger inga tillstånd eller andra villkor.");
        }
        var open = all.stream()
                .filter(condition -> condition.confirmedOn() == null)
                .map(condition -> quote(condition.what()))
                .toList();
        return open.isEmpty()
                ? met(count(all.size(), "villkor är bekräftat.", "villkor är bekräftade."))
                : new Unsettled("Är villkoret uppfyllt? Inte bekräftat: " + list(open) + ".", Cause.OUTSIDE);
    }

    /** A raised budget is asked for where the money that waits for it stands. */
    private static boolean isJudgedWithTheMoney(Condition condition, Terms terms) {
        return condition.kind() == Condition.Kind.BUDGET
                && terms.economy().grants().stream().anyMatch(grant -> grant.status() == Status.CONDITIONAL);
    }

    private static Outcome inside(Terms terms) {
        var period = terms.term().period();
        if (period == null) {
            return new Inapplicable("Överenskommelsen har ingen sista dag att pröva mot.");
        }
        var outside = Stream.of(
                        contributions(terms, period),
                        parties(terms, period),
                        review(terms, period),
                        reports(terms, period),
                        deadlines(terms, period))
                .flatMap(days -> days)
                .distinct()
                .toList();
        return outside.isEmpty()
                ? met("Alla dagar ligger inom " + period.text() + ".")
                : breached("Utanför avtalstiden " + period.text() + ": " + list(outside) + ".");
    }

    private static Stream<String> contributions(Terms terms, Span period) {
        return terms.economy().contributions().stream()
                .map(contribution -> contribution.during())
                .filter(Objects::nonNull)
                .filter(during -> !period.covers(during))
                .map(during -> "insats " + during.text());
    }

    private static Stream<String> parties(Terms terms, Span period) {
        return terms.parties().stream()
                .filter(party -> isOutside(party.standing().joined(), period)
                        || isOutside(party.standing().left(), period))
                .map(party -> "tiden för " + party.text());
    }

    private static boolean isOutside(@Nullable LocalDate day, Span period) {
        return day != null && !period.contains(day);
    }

    private static Stream<String> review(Terms terms, Span period) {
        var review = terms.term().reviewBy();
        return isOutside(review, period) ? Stream.of("översyn " + review) : Stream.empty();
    }

    /** An account or a last yearly report may well come after the end; a report before the start never. */
    private static Stream<String> reports(Terms terms, Span period) {
        return terms.followUp().reports().stream()
                .filter(report -> report.due() != null && report.due().isBefore(period.first()))
                .map(report -> quote(report.name()) + " " + report.due());
    }

    private static Stream<String> deadlines(Terms terms, Span period) {
        return terms.followUp().milestones().stream()
                .filter(milestone -> isOutside(milestone.deadline(), period))
                .map(milestone -> quote(milestone.what()) + " " + milestone.deadline());
    }

    private static Outcome inTime(Terms terms) {
        var last = terms.term().last();
        var dated = terms.followUp().reports().stream()
                .filter(report -> SHAPES_THE_DECISION.contains(report.kind()) && report.due() != null)
                .toList();
        if (last == null || dated.isEmpty()) {
            return new Inapplicable("Ingen uppföljning har en dag att pröva mot avtalstidens slut.");
        }
        var lastMonth = last.plusDays(1).minusMonths(1);
        var late = dated.stream()
                .filter(report -> report.due() != null && !report.due().isBefore(lastMonth))
                .map(report -> quote(report.name()) + " senast " + report.due())
                .toList();
        return late.isEmpty()
                ? met("Uppföljningen kommer före den sista månaden.")
                : breached(list(late) + " kommer i avtalstidens sista månad eller senare, som slutar " + last
                        + "; för sent för att påverka fortsättningen.");
    }

    private static Outcome branches(List<Report> reports) {
        var open = new ArrayList<String>();
        for (var report : reports) {
            var rule = report.dueRule();
            if (report.due() == null && rule != null && !rule.branches().isEmpty()) {
                open.add(quote(report.name()) + ": "
                        + list(rule.branches().stream().map(BeforeSigning::text).toList()));
            }
        }
        return open.isEmpty()
                ? new Inapplicable("Ingen uppföljning beror på något som är öppet.")
                : new Unsettled("Vilken dag gäller för uppföljningen? " + String.join("; ", open) + ".", Cause.OUTSIDE);
    }

    private static String text(Branch branch) {
        return (branch.due() == null ? "okänd dag" : branch.due()) + " om " + quote(branch.when());
    }

    private static Outcome undated(List<Report> reports) {
        var undated = reports.stream()
                .filter(report -> report.due() == null
                        && report.dueRule() != null
                        && report.dueRule().branches().isEmpty())
                .map(report -> quote(report.name()) + " ska ske "
                        + quote(report.dueRule().text()))
                .toList();
        return undated.isEmpty()
                ? new Inapplicable("Ingen uppföljning har en regel utan dag.")
                : unstated("Vilken dag? " + list(undated) + ", utan att någon dag följer av det.");
    }

    private static Outcome milestones(List<Milestone> milestones) {
        if (milestones.isEmpty()) {
            return new Inapplicable("Överenskommelsen anger inget som ska göras en gång.");
        }
        var undated = milestones.stream()
                .filter(milestone -> milestone.deadline() == null)
                .map(milestone -> quote(milestone.what()))
                .toList();
        return undated.isEmpty()
                ? met("Ska göras en gång, med egen sista dag: "
                        + list(milestones.stream()
                                .map(milestone -> quote(milestone.what()) + " senast " + milestone.deadline())
                                .toList())
                        + ".")
                : unstated("Senast vilken dag ska " + list(undated) + " vara gjort?");
    }

    private static Outcome developing(Terms terms) {
        var areas = terms.followUp().developmentAreas();
        if (areas.isEmpty()) {
            return new Inapplicable("Överenskommelsen anger inga utvecklingsområden.");
        }
        var open = areas.stream()
                .filter(area -> !Boolean.TRUE.equals(area.financed()))
                .map(area -> quote(area.what()))
                .toList();
        return open.isEmpty()
                ? met("Alla utvecklingsområden är finansierade.")
                : new Unsettled(
                        "Hur finansieras utvecklingsområdena? Inte klarlagt för " + list(open) + ".", Cause.OUTSIDE);
    }

    private static Outcome linked(Terms terms) {
        var contracts = terms.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.LINKED_CONTRACT)
                .toList();
        if (contracts.isEmpty()) {
            return new Inapplicable("Överenskommelsen vilar inte på något annat avtal.");
        }
        var missing = contracts.stream()
                .filter(relation -> relation.agreement() == null && !isAttached(relation, terms))
                .map(relation -> quote(relation.to()))
                .toList();
        return missing.isEmpty()
                ? met("Avtal som överenskommelsen vilar på är bifogade.")
                : breached("Inte bifogat: " + list(missing) + ".");
    }

    private static boolean isAttached(Relation relation, Terms terms) {
        return terms.wording().appendices().stream()
                .anyMatch(appendix -> appendix.attached()
                        && appendix.name()
                                .strip()
                                .equalsIgnoreCase(relation.to().strip()));
    }

    private static Outcome appendices(Terms terms) {
        var listed = terms.wording().appendices();
        if (listed.isEmpty()) {
            return new Inapplicable("Överenskommelsen räknar inte upp några bilagor.");
        }
        var missing = listed.stream()
                .filter(not(Appendix::attached))
                .filter(appendix -> !isLinked(appendix, terms))
                .map(appendix -> quote(appendix.name()))
                .toList();
        return missing.isEmpty()
                ? met(count(listed.size(), "bilaga är bifogad.", "bilagor är bifogade."))
                : breached("Inte bifogat: " + list(missing) + ".");
    }

    /** A contract that is a tie as well is asked for once, with the ties. */
    private static boolean isLinked(Appendix appendix, Terms terms) {
        return terms.relations().stream()
                .anyMatch(relation -> relation.kind() == Relation.Kind.LINKED_CONTRACT
                        && relation.to()
                                .strip()
                                .equalsIgnoreCase(appendix.name().strip()));
    }

    private static Outcome replaced(Terms terms) {
        var first = terms.term().first();
        var replaced = terms.relations().stream()
                .filter(relation -> relation.replaces() && relation.on() != null)
                .toList();
        if (first == null || replaced.isEmpty()) {
            return new Inapplicable("Överenskommelsen ersätter ingen annan med känd sista dag.");
        }
        var early = new ArrayList<String>();
        for (var relation : replaced) {
            var last = relation.on();
            if (last != null && !last.isBefore(first)) {
                early.add(quote(relation.to()) + " gäller till " + last + ", "
                        + count(ChronoUnit.DAYS.between(first, last) + 1, "dag", "dagar") + " efter");
            }
        }
        return early.isEmpty()
                ? met("Det som ersätts har löpt ut när överenskommelsen börjar " + first + ".")
                : new Unsettled(
                        "Är det som ersätts avslutat i förtid? " + list(early) + " att den här börjar " + first + ".",
                        Cause.OUTSIDE);
    }

    private static Outcome signing(Terms terms) {
        var signing = terms.wording().signing();
        if (signing.on() != null) {
            return met("Överenskommelsen undertecknas " + signing.on() + ".");
        }
        return Placeholders.isIn(signing.place())
                ? new Inapplicable("Dagen är kvar att fylla i och nämns bland det.")
                : new Unsettled("Vilken dag undertecknas överenskommelsen? Den är öppen.", Cause.OUTSIDE);
    }
}
