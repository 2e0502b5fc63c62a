package se.iop.core.input;

import se.iop.model.OrganisationNumber.Flaw;

/** Why a text was refused. Each has a sentence in the text bundles that says what to do instead. */
public enum Reason {
    /** An amount with something else than digits, blanks, one comma and <i>kr</i>. */
    AMOUNT_CHARACTERS,
    /** An amount below zero. */
    AMOUNT_NEGATIVE,
    /** An amount with more than one comma. */
    AMOUNT_COMMAS,
    /** More than two figures after the comma. */
    AMOUNT_DECIMALS,
    /** A point, which may mean thousands or öre. */
    AMOUNT_POINT,
    /** Blanks that do not divide the figures into groups of three. */
    AMOUNT_GROUPS,
    /** More figures than any municipality's amount has. */
    AMOUNT_TOO_LARGE,
    /** A day that is written in no way we know. */
    DAY_FORM,
    /** A year of two figures. */
    DAY_YEAR,
    /** A year before 1900 or after 2199. */
    DAY_RANGE,
    /** A day that is not in the calendar, such as 31 February. */
    DAY_NONE_SUCH,
    /** A whole number with something else than figures. */
    NUMBER_CHARACTERS,
    /** A whole number that is larger or smaller than the field allows. */
    NUMBER_RANGE,
    /** A percentage that is written in no way we know. */
    PERCENT_FORM,
    /** A percentage with more than four decimals or beyond ±1000. */
    PERCENT_RANGE,
    /** A length of time that is written in no way we know. */
    LENGTH_FORM,
    /** Something else than digits and one hyphen. */
    ORGANISATION_CHARACTERS,
    /** A hyphen anywhere but before the last four digits. */
    ORGANISATION_HYPHEN,
    /** Neither ten digits nor twelve that begin with 16. */
    ORGANISATION_LENGTH,
    /** A third digit below 2: a person's number. */
    ORGANISATION_THIRD_DIGIT,
    /** A check digit that does not follow from the others. */
    ORGANISATION_CHECK_DIGIT,
    /** Control characters, NUL among them. */
    TEXT_CONTROL,
    /** A text longer than its field. */
    TEXT_LONG;

    static Reason of(Flaw flaw) {
        return switch (flaw) {
            case CHARACTERS -> ORGANISATION_CHARACTERS;
            case HYPHEN -> ORGANISATION_HYPHEN;
            case LENGTH -> ORGANISATION_LENGTH;
            case THIRD_DIGIT -> ORGANISATION_THIRD_DIGIT;
            case CHECK_DIGIT -> ORGANISATION_CHECK_DIGIT;
        };
    }
}
