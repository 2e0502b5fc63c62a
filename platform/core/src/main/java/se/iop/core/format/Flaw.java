package se.iop.core.format;

import java.util.List;

/**
 * One thing in a document that is not as the published format says.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole document
 * @param kind what is wrong
 * @param details what the sentence about it needs, for example a limit
 */
public record Flaw(String pointer, Kind kind, List<Object> details) {

    /** Keeps a list of its own. */
    public Flaw {
        details = List.copyOf(details);
    }

    static Flaw of(String pointer, Kind kind, Object... details) {
        return new Flaw(pointer, kind, List.of(details));
    }

    /** The same flaw of a document that stands within another. */
    public Flaw within(String place) {
        return new Flaw(place + pointer, kind, details);
    }

    /** The same flaw of a document that came alone. */
    Flaw ofTheFirst() {
        return new Flaw(pointer.substring("/0".length()), kind, details);
    }

    /** What may be wrong. */
    public enum Kind {
        /** A field that must be there is not. */
        MISSING,
        /** The format has no such field. */
        UNKNOWN_FIELD,
        /** Text where a number belongs, or the like. */
        TYPE,
        /** None of the values that may stand here. */
        CHOICE,
        /** No day of the calendar, or written otherwise than yyyy-mm-dd. */
        DAY,
        /** No length of time such as P3Y. */
        LENGTH,
        /** A number below the smallest. */
        TOO_SMALL,
        /** A number above the largest. */
        TOO_LARGE,
        /** A text longer than the longest. */
        TOO_LONG,
        /** An empty text where some is needed. */
        EMPTY,
        /** More parts than the most. */
        TOO_MANY,
        /** The same value twice. */
        TWICE,
        /** Characters that no text may hold. */
        CONTROL,
        /** Not written as the format says. */
        FORM,
        /** The last day lies before the first. */
        ORDER,
        /** An organisation number with something else than digits and one hyphen. */
        ORGANISATION_CHARACTERS,
        /** A misplaced hyphen. */
        ORGANISATION_HYPHEN,
        /** Not ten digits. */
        ORGANISATION_LENGTH,
        /** The number of a person. */
        ORGANISATION_THIRD_DIGIT,
        /** A wrong check digit. */
        ORGANISATION_CHECK_DIGIT,
        /** No committee of the municipality. */
        UNKNOWN_COMMITTEE,
        /** No published index series. */
        UNKNOWN_SERIES,
        /** An agreement that is not among those taken in. */
        NOT_TAKEN_IN,
        /** Agreements that continue each other in a ring. */
        RING,
        /** An agreement that changes none and yet takes over. */
        AMENDS_NOTHING,
        /** Something that the format allows and the model does not. */
        VALUE
    }
}
