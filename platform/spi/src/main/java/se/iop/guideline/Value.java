package se.iop.guideline;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import se.iop.guideline.Checklist.Criterion;
import se.iop.model.Sek;

/** The value of one parameter of a {@link Clause}. */
public sealed interface Value {

    /** The value in Swedish; a choice is shown by its id, since only its {@link Slot} knows the words. */
    String text();

    /**
     * A whole number.
     *
     * @param number the number
     */
    record Whole(long number) implements Value {
        @Override
        public String text() {
            return Swedish.number(number);
        }
    }

    /**
     * A length of time.
     *
     * @param length years, months and days
     */
    record Length(Period length) implements Value {

        /** How long it is in days, measured from the first day of a leap year, so that lengths can be compared. */
        public long days() {
            return Slot.days(length);
        }

        @Override
        public String text() {
            return Swedish.length(length);
        }
    }

    /**
     * An amount of money.
     *
     * @param amount the amount
     */
    record Money(Sek amount) implements Value {
        @Override
        public String text() {
            return amount.text();
        }
    }

    /**
     * A share in per cent.
     *
     * @param percent the share, 0 to 100
     */
    record Percent(BigDecimal percent) implements Value {

        /** Writes the share in one way only, so that equals are equal. */
        public Percent {
            var plain = percent.stripTrailingZeros();
            percent = plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        @Override
        public String text() {
            return percent.toPlainString().replace('.', ',') + " %";
        }
    }

    /**
     * One of several.
     *
     * @param id the id of the one chosen
     */
    record Choice(String id) implements Value {
        @Override
        public String text() {
            return id;
        }
    }

    /**
     * Some of several.
     *
     * @param ids the ids of those chosen, in the order chosen
     */
    record Choices(List<String> ids) implements Value {

        /** Keeps a list of its own. */
        public Choices {
            ids = List.copyOf(ids);
        }

        @Override
        public String text() {
            return String.join(", ", ids);
        }
    }

    /**
     * Words.
     *
     * @param words as they are written
     */
    record Words(String words) implements Value {
        @Override
        public String text() {
            return words;
        }
    }

    /**
     * Yes or no.
     *
     * @param on whether it is yes
     */
    record Flag(boolean on) implements Value {
        @Override
        public String text() {
            return on ? "ja" : "nej";
        }
    }

    /**
     * Criteria that a person assesses one by one.
     *
     * @param criteria the criteria in order
     */
    record Criteria(List<Criterion> criteria) implements Value {

        /** Keeps a list of its own. */
        public Criteria {
            criteria = List.copyOf(criteria);
        }

        @Override
        public String text() {
            return criteria.stream()
                    .map(criterion -> criterion.id() + ". " + criterion.text())
                    .collect(Collectors.joining("\n"));
        }
    }
}
