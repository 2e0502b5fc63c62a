package se.iop.model;

import java.time.LocalDate;

/**
 * The value of a field that a committee's guideline adds to an agreement; which fields there are stands in the
 * guideline. What is not stated is left out, never an empty value.
 */
public sealed interface Extra {

    /**
     * Words.
     *
     * @param words as they are written, never blank
     */
    record Words(String words) implements Extra {

        /** Refuses words that say nothing. */
        public Words {
            if (words.isBlank()) {
                throw new IllegalArgumentException("En text som inte säger något utelämnas");
            }
        }
    }

    /**
     * A whole number.
     *
     * @param number the number
     */
    record Whole(long number) implements Extra {}

    /**
     * An amount.
     *
     * @param amount the amount
     */
    record Money(Sek amount) implements Extra {}

    /**
     * A day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements Extra {}

    /**
     * One of the choices of the field.
     *
     * @param id the id of the choice
     */
    record Choice(String id) implements Extra {}

    /**
     * Yes or no; left out where it is not said.
     *
     * @param on whether it is yes
     */
    record Flag(boolean on) implements Extra {}
}
