package se.iop.guideline;

import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import se.iop.guideline.Slot.Option;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report.Kind;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/** What may be chosen in clauses, and what it is called in a sentence. */
final class Options {

    static final List<Option> MONTHS = Stream.of(Month.values())
            .map(month -> new Option(month.name(), Swedish.month(month)))
            .toList();

    static final List<Option> SECTIONS = Stream.of(Section.Kind.values())
            .map(kind -> new Option(kind.name(), title(kind)))
            .toList();

    static final List<Option> APPENDICES = Stream.of(Appendix.Kind.values())
            .map(kind -> new Option(kind.name(), title(kind)))
            .toList();

    static final List<Option> REPORTS = Stream.of(Kind.values())
            .map(kind -> new Option(kind.name(), kind(kind)))
            .toList();

    static final List<Option> REPAYMENTS = Stream.of(Repayment.values())
            .map(clause -> new Option(clause.name(), clause(clause)))
            .toList();

    static final List<Option> PASS_RULES = List.of(
            new Option("ALL", "alla är uppfyllda"),
            new Option("AT_LEAST", "minst ett visst antal är uppfyllda"),
            new Option("REQUIRED", "de obligatoriska är uppfyllda"),
            new Option("UNKNOWN", "hur många som krävs är okänt"));

    static final List<Option> FIELDS = Stream.of(Field.values())
            .map(field -> new Option(field.name(), title(field)))
            .toList();

    private Options() {}

    static String title(Section.Kind kind) {
        return switch (kind) {
            case BACKGROUND -> "bakgrund";
            case PURPOSE -> "syfte";
            case INDIRECT_TARGET_GROUP -> "indirekt målgrupp";
            case AREA -> "område";
            case VALUES -> "värdegrund";
            case COMMITMENTS -> "åtaganden";
            case JOINT_DUTIES -> "gemensamma åtaganden";
            case DEVELOPMENT_AREAS -> "utvecklingsområden";
            case GOVERNANCE -> "styrning";
            case FOLLOW_UP -> "uppföljning";
            case ECONOMY -> "ekonomi";
            case RENEGOTIATION -> "omförhandling, uppsägning och hävning";
            case DISPUTE -> "tvist";
            case OTHER -> "övrigt";
        };
    }

    static String title(Appendix.Kind kind) {
        return switch (kind) {
            case ACTIVITY_PLAN -> "verksamhetsplan";
            case BUDGET -> "budget";
            case LINKED_CONTRACT -> "kopplat avtal";
            case REPORT_TEMPLATE -> "rapportmall";
            case MANDATE -> "behörighetshandling";
            case STATUTES -> "stadgar";
            case PERMIT -> "tillstånd eller försäkringsbevis";
            case PERSONAL_DATA -> "personuppgiftsavtal";
            case OTHER -> "annan handling";
        };
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case HALF_YEAR -> "en halvårsrapport";
            case ANNUAL -> "en årsrapport";
            case WRITTEN_FOLLOW_UP -> "nämndens skriftliga uppföljning";
            case MEETING -> "ett uppföljningsmöte";
            case ACCOUNT -> "en ekonomisk redovisning";
            case OTHER -> "en annan rapport";
        };
    }

    static String clause(Repayment clause) {
        return switch (clause) {
            case ON_RESCISSION -> "vid hävning";
            case IF_MISUSED -> "om medlen används för annat än avsett";
        };
    }

    static String title(Field field) {
        return switch (field) {
            case TITLE -> "rubrik";
            case CASE_NUMBER -> "diarienummer";
            case PURPOSE -> "utmaning och mål";
            case TARGET_GROUP -> "målgrupp";
            case VALUES -> "värden";
            case PARTIES -> "parter";
            case PERIOD -> "avtalstid";
            case EXTENSION -> "förlängning";
            case REVIEW -> "översyn";
            case NOTICE -> "uppsägning";
            case REPAYMENT -> "återbetalning";
            case CONTRIBUTIONS -> "bidrag och insatser";
            case TOTAL -> "totalsumma";
            case INDEXATION -> "uppräkning";
            case PAYOUT -> "utbetalning";
            case INSTALMENTS -> "delbetalningar";
            case REPORTS -> "rapporter";
            case STEERING -> "styrgrupp";
            case TEXTS -> "avsnitt";
            case APPENDICES -> "bilagor";
            case CONTACTS -> "kontakter";
            case MANDATES -> "behörigheter";
            case CONDITIONS -> "villkor";
            case MILESTONES -> "milstolpar";
            case DUTIES -> "åtaganden";
            case DEVELOPMENT_AREAS -> "utvecklingsområden";
            case RELATIONS -> "samband";
            case SIGNING -> "undertecknande";
            case CRITERIA -> "kriterier";
            case DECISION -> "beslut";
            case EXTRA -> "nämndens egna uppgifter";
        };
    }
}
