package se.iop.ui.agreement;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Answers;
import se.iop.model.Field;
import se.iop.model.Payout;
import se.iop.model.Terms;

/** The sections of the page, with the fields that belong to each. */
enum Part {
    /** What it is about. */
    SUBJECT(Field.TITLE, Field.CASE_NUMBER, Field.PURPOSE, Field.TARGET_GROUP, Field.VALUES),
    /** What it says at length. */
    TEXTS(Field.TEXTS),
    /** Who takes part. */
    PARTIES(Field.PARTIES, Field.CONTACTS, Field.MANDATES),
    /** When it holds and how it ends. */
    TERM(Field.PERIOD, Field.EXTENSION, Field.REVIEW, Field.NOTICE, Field.CONDITIONS),
    /** What is done once, and what is done again and again. */
    DUTIES(Field.MILESTONES, Field.DUTIES, Field.DEVELOPMENT_AREAS),
    /** What everyone brings. */
    ECONOMY(Field.CONTRIBUTIONS, Field.TOTAL, Field.INDEXATION, Field.REPAYMENT),
    /** How money is paid. */
    PAYOUT(Field.PAYOUT, Field.INSTALMENTS),
    /** How it is followed up and steered. */
    FOLLOW_UP(Field.REPORTS, Field.STEERING),
    /** What it is tied to, and what belongs to it. */
    RELATIONS(Field.RELATIONS, Field.APPENDICES),
    /** What the committee's guideline adds. */
    OWN(Field.EXTRA),
    /** What people have assessed. */
    CRITERIA(Field.CRITERIA),
    /** The decision. */
    DECISION(Field.DECISION, Field.SIGNING),
    /** What is looked at once more before signing. */
    BEFORE_SIGNING,
    /** What follows from the money. */
    FIGURES,
    /** What has happened and will. */
    LIFE,
    /** The agreement as a document. */
    DOCUMENTS,
    /** Files that belong to it. */
    ATTACHMENTS,
    /** Where it comes from and what comes from it. */
    LINEAGE,
    /** What it said at other moments. */
    VERSIONS,
    /** What was judged at the decision. */
    VERDICT,
    /** What other versions of the guidelines say of it. */
    JUDGEMENTS,
    /** What has been done, by whom. */
    JOURNAL;

    private final List<Field> fields;

    Part(Field... fields) {
        this.fields = List.of(fields);
    }

    /** How many things the terms hold here; nothing where that is no question. */
    @Nullable
    Long count(Terms terms, Answers answers) {
        return switch (this) {
            case PARTIES -> (long) terms.parties().size();
            case ECONOMY -> (long) terms.economy().contributions().size();
            case PAYOUT -> paid(terms.economy().payout());
            case TEXTS -> (long) terms.wording().sections().size();
            case DUTIES ->
                (long) terms.followUp().milestones().size()
                        + terms.followUp().duties().size()
                        + terms.followUp().developmentAreas().size();
            case RELATIONS ->
                (long) terms.relations().size() + terms.wording().appendices().size();
            case FOLLOW_UP -> (long) terms.followUp().reports().size();
            case OWN -> (long) terms.extra().size();
            case CRITERIA -> (long) answers.byQuestion().size();
            default -> null;
        };
    }

    /** How often and how soon are things said, too, where no instalments are listed. */
    private static long paid(Payout payout) {
        var said = payout.instalments().size();
        said += payout.timesPerYear() == null ? 0 : 1;
        return said + (payout.termDays() == null ? 0 : 1);
    }

    /** The section that a field belongs to. */
    static Part of(Field field) {
        return Arrays.stream(values())
                .filter(part -> part.fields.contains(field))
                .findFirst()
                .orElseThrow();
    }

    /** The fields of the section. */
    List<Field> fields() {
        return fields;
    }
}
