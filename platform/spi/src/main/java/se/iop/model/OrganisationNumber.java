package se.iop.model;

import java.util.Optional;

/**
 * The number of a Swedish legal person, ten digits of which the last is a check digit (lag 1974:174).
 *
 * @param digits the ten digits without hyphen
 */
public record OrganisationNumber(String digits) {

    /** Why a text is no organisation number; the reader gets the sentence in the own language. */
    public enum Flaw {
        /** Something else than digits and one hyphen. */
        CHARACTERS,
        /** A hyphen anywhere but before the last four digits. */
        HYPHEN,
        /** Neither ten digits nor twelve that begin with 16. */
        LENGTH,
        /** A third digit below 2, which is a date of birth and belongs to a person. */
        THIRD_DIGIT,
        /** The last digit does not follow from the nine before it. */
        CHECK_DIGIT
    }

    private static final int LENGTH = 10;
    private static final int AFTER_HYPHEN = 4;

    /** Refuses ten digits that cannot be an organisation number. */
    public OrganisationNumber {
        var flaw = flawIn(digits);
        if (flaw.isPresent() || digits.length() != LENGTH) {
            throw new IllegalArgumentException("Inget organisationsnummer: " + flaw.orElse(Flaw.LENGTH));
        }
    }

    /**
     * Reads a number as people write it: with or without hyphen or the prefix 16, blanks around it.
     *
     * @throws IllegalArgumentException when {@link #flawIn} finds a flaw
     */
    public static OrganisationNumber parse(String text) {
        var flaw = flawIn(text);
        if (flaw.isPresent()) {
            throw new IllegalArgumentException("Inget organisationsnummer: " + flaw.get());
        }
        var digits = text.strip().replace("-", "");
        return new OrganisationNumber(digits.substring(digits.length() - LENGTH));
    }

    /** The first thing wrong with the text, or nothing. */
    public static Optional<Flaw> flawIn(String text) {
        var written = text.strip();
        var hyphen = written.indexOf('-');
        var digits = hyphen < 0 ? written : written.substring(0, hyphen) + written.substring(hyphen + 1);
        if (!onlyDigits(digits)) {
            return Optional.of(Flaw.CHARACTERS);
        }
        if (digits.length() != LENGTH && !(digits.length() == LENGTH + 2 && digits.startsWith("16"))) {
            return Optional.of(Flaw.LENGTH);
        }
        if (hyphen >= 0 && hyphen != written.length() - AFTER_HYPHEN - 1) {
            return Optional.of(Flaw.HYPHEN);
        }
        var ten = digits.substring(digits.length() - LENGTH);
        if (ten.charAt(2) < '2') {
            return Optional.of(Flaw.THIRD_DIGIT);
        }
        return checksum(ten) == 0 ? Optional.empty() : Optional.of(Flaw.CHECK_DIGIT);
    }

    /** The number as it is printed: {@code 845001-2581}. */
    public String text() {
        return digits.substring(0, LENGTH - AFTER_HYPHEN) + "-" + digits.substring(LENGTH - AFTER_HYPHEN);
    }

    private static boolean onlyDigits(String text) {
        for (var place = 0; place < text.length(); place++) {
            if (text.charAt(place) < '0' || text.charAt(place) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Luhn: every second digit is doubled, and the digits of the products are summed. */
    private static int checksum(String ten) {
        var sum = 0;
        for (var place = 0; place < LENGTH; place++) {
            var product = (ten.charAt(place) - '0') * (place % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10;
    }
}
