package se.iop.ui.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.iop.model.Field;

/** The stages of the guided way, in the order people think, each with the fields that belong to it. */
enum Stage {
    /** Who takes part. */
    WHO(Field.PARTIES),
    /** Why they do it. */
    WHY(Field.PURPOSE, Field.TARGET_GROUP),
    /** What it is called and builds on. */
    WHAT(Field.TITLE, Field.VALUES, Field.CASE_NUMBER),
    /** How long it holds and how it ends. */
    HOW_LONG(Field.PERIOD, Field.EXTENSION, Field.REVIEW, Field.NOTICE),
    /** What everyone brings. */
    HOW_MUCH(Field.CONTRIBUTIONS, Field.TOTAL, Field.INDEXATION, Field.REPAYMENT, Field.PAYOUT, Field.INSTALMENTS),
    /** How it is followed up, and when it is to be decided. */
    FOLLOW_UP(Field.REPORTS, Field.STEERING, Field.DECISION);

    private final List<Field> fields;

    Stage(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The fields that are written here. */
    List<Field> fields() {
        return fields;
    }

    /** Its name in an address. */
    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage of an address. */
    static Optional<Stage> of(String address) {
        return Arrays.stream(values())
                .filter(stage -> stage.inAddress().equals(address))
                .findFirst();
    }
}
