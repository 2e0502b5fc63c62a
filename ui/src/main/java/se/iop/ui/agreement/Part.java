package se.iop.ui.agreement;

import java.util.List;
import se.iop.guideline.Field;

/** The sections of the page, with the fields that belong to each. */
enum Part {
    /** What it is about. */
    SUBJECT(Field.TITLE, Field.CASE_NUMBER, Field.PURPOSE, Field.TARGET_GROUP, Field.VALUES),
    /** Who takes part. */
    PARTIES(Field.PARTIES),
    /** When it holds and how it ends. */
    TERM(Field.PERIOD, Field.EXTENSION, Field.REVIEW, Field.NOTICE),
    /** What everyone brings. */
    ECONOMY(Field.CONTRIBUTIONS, Field.TOTAL, Field.INDEXATION, Field.REPAYMENT),
    /** How money is paid. */
    PAYOUT(Field.PAYOUT, Field.INSTALMENTS),
    /** How it is followed up and steered. */
    FOLLOW_UP(Field.REPORTS, Field.STEERING),
    /** What people have assessed. */
    CRITERIA(Field.CRITERIA),
    /** The decision. */
    DECISION(Field.DECISION),
    /** What follows from the money. */
    FIGURES,
    /** What has happened and will. */
    LIFE,
    /** What was judged at the decision. */
    VERDICT,
    /** What has been done, by whom. */
    JOURNAL;

    private final List<Field> fields;

    Part(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The fields of the section. */
    List<Field> fields() {
        return fields;
    }
}
