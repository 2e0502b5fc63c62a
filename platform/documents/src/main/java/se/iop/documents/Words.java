package se.iop.documents;

import java.math.RoundingMode;
import se.iop.guideline.Outcome;
import se.iop.model.Contribution.Status;
import se.iop.model.Field;
import se.iop.model.FollowUp.Duty.Per;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Report;
import se.iop.model.Party.Role;
import se.iop.model.Relation;
import se.iop.model.Term.Condition;
import se.iop.model.Wording.Appendix;

/** What the constants of the model are called in a document. */
final class Words {

    private Words() {}

    static String of(Role role) {
        return switch (role) {
            case SIGNATORY -> "undertecknare";
            case CONTRIBUTOR -> "bidrar med insatser";
            case EMPLOYER -> "arbetsgivare";
            case COORDINATOR -> "samordnare";
            case LANDLORD -> "upplåter lokal";
            case FINANCIER -> "finansiär";
            case MEMBER -> "medlem i paraplyorganisation";
        };
    }

    static String of(Status status) {
        return switch (status) {
            case DECIDED -> "beslutat";
            case CONDITIONAL -> "villkorat";
            case PLANNED -> "planerat";
            case UNKNOWN -> "inte angivet om det är beslutat";
        };
    }

    static String of(Report.Kind kind) {
        return switch (kind) {
            case HALF_YEAR -> "halvårsrapport";
            case ANNUAL -> "årsrapport";
            case WRITTEN_FOLLOW_UP -> "skriftlig uppföljning";
            case MEETING -> "uppföljningsmöte";
            case ACCOUNT -> "ekonomisk redovisning";
            case OTHER -> "annat";
        };
    }

    static String of(Per per) {
        return switch (per) {
            case YEAR -> "per år";
            case HALF_YEAR -> "per halvår";
            case QUARTER -> "per kvartal";
            case MONTH -> "per månad";
            case WEEK -> "per vecka";
        };
    }

    static String of(Group.Kind kind) {
        return switch (kind) {
            case WORKING -> "arbetsgrupp";
            case STEERING -> "styrgrupp";
            case MANAGEMENT -> "ledningsgrupp";
        };
    }

    static String of(Condition.Kind kind) {
        return switch (kind) {
            case PERMIT -> "Tillstånd";
            case INSURANCE -> "Försäkring";
            case BUDGET -> "Budget";
            case OTHER -> "Villkor";
        };
    }

    static String of(Relation.Kind kind) {
        return switch (kind) {
            case PREDECESSOR -> "Fortsätter";
            case SUCCESSOR -> "Fortsätts av";
            case MERGES -> "Går samman med";
            case SPLIT_FROM -> "Avskild från";
            case FRAMEWORK -> "Ramöverenskommelse";
            case SUB_AGREEMENT -> "Delöverenskommelse";
            case CONVERTED_FROM_GRANT -> "Ersätter föreningsbidraget";
            case CONVERTED_FROM_CONTRACT -> "Ersätter avtalet";
            case SAME_DECISION -> "Beslutad samtidigt";
            case LINKED_CONTRACT -> "Förutsätter avtalet";
        };
    }

    static String of(Appendix.Kind kind) {
        return switch (kind) {
            case ACTIVITY_PLAN -> "verksamhetsplan";
            case BUDGET -> "budget";
            case LINKED_CONTRACT -> "avtal";
            case REPORT_TEMPLATE -> "rapportmall";
            case MANDATE -> "behörighet";
            case STATUTES -> "stadgar";
            case PERMIT -> "tillstånd";
            case PERSONAL_DATA -> "personuppgifter";
            case OTHER -> "övrigt";
        };
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> "Uppfylld";
            case Outcome.Breached _ -> "Bryts";
            case Outcome.Unsettled _ -> "Inte bedömd";
            case Outcome.Inapplicable _ -> "Inte tillämplig";
        };
    }

    static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met(var why) -> why;
            case Outcome.Breached(var why, var _) -> why;
            case Outcome.Unsettled(var question, var _) -> question;
            case Outcome.Inapplicable(var why) -> why;
        };
    }

    static String of(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> "halva uppåt";
            case HALF_DOWN -> "halva nedåt";
            case HALF_EVEN -> "halva till jämnt tal";
            case UP, CEILING -> "uppåt";
            case DOWN, FLOOR -> "nedåt";
            case UNNECESSARY -> "utan avrundning";
        };
    }

    static String of(Field field) {
        return switch (field) {
            case TITLE -> "Rubrik";
            case CASE_NUMBER -> "Diarienummer";
            case PURPOSE -> "Syfte";
            case TARGET_GROUP -> "Målgrupp";
            case VALUES -> "Värdegrund";
            case PARTIES -> "Parter";
            case PERIOD -> "Period";
            case EXTENSION -> "Förlängning";
            case REVIEW -> "Översyn";
            case NOTICE -> "Uppsägning";
            case REPAYMENT -> "Återbetalning";
            case CONTRIBUTIONS -> "Bidrag och insatser";
            case TOTAL -> "Total";
            case INDEXATION -> "Uppräkning";
            case PAYOUT -> "Utbetalning";
            case INSTALMENTS -> "Delbetalningar";
            case REPORTS -> "Rapporter";
            case STEERING -> "Styrning";
            case TEXTS -> "Texter";
            case APPENDICES -> "Bilagor";
            case CONTACTS -> "Kontakter";
            case MANDATES -> "Behörighet att underteckna";
            case CONDITIONS -> "Villkor";
            case MILESTONES -> "Steg";
            case DUTIES -> "Återkommande åtaganden";
            case DEVELOPMENT_AREAS -> "Utvecklingsområden";
            case RELATIONS -> "Samband";
            case SIGNING -> "Underskrift";
            case CRITERIA -> "Kriterier";
            case DECISION -> "Beslut";
            case EXTRA -> "Nämndens egna uppgifter";
        };
    }
}
