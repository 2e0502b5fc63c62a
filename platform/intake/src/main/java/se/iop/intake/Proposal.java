package se.iop.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.model.OrganisationNumber;
import se.iop.model.Sek;
import se.iop.model.Span;

/**
 * Something that the text seems to say. Nobody has confirmed it.
 *
 * @param value what it seems to say
 * @param place where in the text it stands
 * @param sentence the sentence around it
 * @param confidence how sure it is
 * @param grounds why it is so sure and not more
 */
public record Proposal(Value value, Place place, Place sentence, Confidence confidence, Set<Ground> grounds) {

    /** Keeps a set of its own. */
    public Proposal {
        grounds = Set.copyOf(grounds);
    }

    /** How sure a proposal is. */
    public enum Confidence {
        /** Said outright in a form that leaves little to doubt. */
        HIGH,
        /** Said, but something in it was read with a rule of thumb. */
        MEDIUM,
        /** Possibly said. */
        LOW
    }

    /** Why a proposal is as sure as it is. */
    public enum Ground {
        /** The check digit is right. */
        CHECK_DIGIT,
        /** It stands after its own heading or label. */
        LABELLED,
        /** It only has the form of one. */
        FORM_ONLY,
        /** The sentence says what it is. */
        SAID_OUTRIGHT,
        /** It is computed from what the sentence says, for example a last day from a length. */
        COMPUTED,
        /** The year is taken from elsewhere in the sentence. */
        YEAR_INFERRED,
        /** The text says something else elsewhere. */
        SAID_OTHERWISE_TOO,
        /** No time is said for it. */
        WITHOUT_TIME,
        /** It depends on a later decision. */
        CONDITIONAL,
        /** The text has a placeholder where something should stand. */
        PLACEHOLDER,
        /** A footnote says it, and the sentence that points there says what it is about. */
        FOOTNOTE,
        /** Nothing around it says what it is for. */
        WITHOUT_CONTEXT
    }

    /** What a text may say. */
    public sealed interface Value {}

    /** What the agreement is called. */
    public record Title(String text) implements Value {}

    /**
     * An organisation by its number.
     *
     * @param name what it seems to be called, none where that cannot be told
     */
    public record Organisation(
            OrganisationNumber number, @Nullable String name) implements Value {}

    /** A case number (<i>diarienummer</i>). */
    public record CaseNumber(String text) implements Value {}

    /** The days on which the agreement runs. */
    public record Runs(Span period) implements Value {}

    /**
     * An amount of money.
     *
     * @param during the time it covers, none where no time is said
     * @param everyYear whether it is for each year of the time
     */
    public record Amount(Sek amount, @Nullable Span during, boolean everyYear, What what) implements Value {

        /** What an amount is. */
        public enum What {
            /** Money that a party pays. */
            CASH,
            /** What work or premises are worth. */
            IN_KIND,
            /** The sum of what all bring. */
            TOTAL,
            /** The price of one of something. */
            UNIT
        }
    }

    /** The time of notice. */
    public record Notice(Period length, boolean written) implements Value {}

    /**
     * An index that amounts follow.
     *
     * @param series its name in the register of series
     * @param from the first day with an adjusted amount, none where no day is said
     */
    public record Index(String series, @Nullable LocalDate from) implements Value {}

    /** The last day of the review. */
    public record ReviewBy(LocalDate day) implements Value {}

    /** An option to go on, so many times, so long each. */
    public record Extension(int times, Period length) implements Value {}

    /**
     * A decision of a committee.
     *
     * @param body the committee as the text names it
     * @param paragraph the paragraph of the minutes, none where it is left open
     * @param about what was decided
     */
    public record Decided(
            String body, LocalDate on, @Nullable String paragraph, About about) implements Value {

        /** What a decision is about. */
        public enum About {
            /** This agreement. */
            AGREEMENT,
            /** The guideline that it relies on. */
            GUIDELINE,
            /** The text does not say. */
            UNSAID
        }
    }
}
