package se.iop.ui.layout;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.model.OrganisationNumber;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Tally;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/** Writes days, amounts and periods the Swedish way, with the words in the reader's language; unknown says so. */
@Component
public class Swedish {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final Clock clock;

    Swedish(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The word for what is not known: <i>okänd</i>. */
    public String unknown() {
        return texts.of("layout.unknown");
    }

    /** An amount: {@code 75 000 kr}, in English {@code SEK 75,000}. */
    public String amount(@Nullable Sek amount) {
        if (amount == null) {
            return unknown();
        }
        return Texts.language() == Language.SWEDISH ? amount.text() : english(amount);
    }

    /** A sum that tells how many amounts it lacks: {@code 562 500 kr + 2 okända}; never zero where none is known. */
    public String tally(Tally tally) {
        if (tally.complete()) {
            return amount(tally.known());
        }
        return tally.known().equals(Sek.ZERO)
                ? texts.of("layout.tally.unknown", tally.unknown())
                : texts.of("layout.tally", amount(tally.known()), tally.unknown());
    }

    /** A day: {@code 2024-07-01}. */
    public String day(@Nullable LocalDate day) {
        return day == null ? unknown() : day.toString();
    }

    /** A moment in Swedish time: {@code 2024-07-01 09:30}. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? unknown() : MINUTE.format(moment.atZone(clock.getZone()));
    }

    /** Both days of a period: {@code 2020-01-01 – 2022-12-31}. */
    public String span(@Nullable Span span) {
        return span == null ? unknown() : span.text();
    }

    /** A length of time: {@code 2 år och 3 månader}. */
    public String length(@Nullable Period length) {
        if (length == null) {
            return unknown();
        }
        var whole = length.normalized();
        var parts = new ArrayList<String>();
        add(parts, "layout.years", whole.getYears());
        add(parts, "layout.months", whole.getMonths());
        add(parts, "layout.days", whole.getDays());
        return switch (parts.size()) {
            case 0 -> texts.of("layout.days", 0);
            case 1 -> parts.getFirst();
            default -> texts.of("layout.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
        };
    }

    /** A percentage: {@code 1,5 %}. */
    public String percent(@Nullable BigDecimal percent) {
        if (percent == null) {
            return unknown();
        }
        return decimal(percent) + (Texts.language() == Language.SWEDISH ? "\u00a0%" : "%");
    }

    /** A number with one to four decimals: {@code 312,45}. */
    public String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return unknown();
        }
        var format = NumberFormat.getNumberInstance(Texts.language().locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** A number with its thousands apart: {@code 18 000}. */
    public String number(@Nullable Long number) {
        return number == null
                ? unknown()
                : NumberFormat.getIntegerInstance(Texts.language().locale()).format(number);
    }

    /** An organisation number: {@code 845001-2581}. */
    public String organisationNumber(@Nullable OrganisationNumber number) {
        return number == null ? unknown() : number.text();
    }

    /** A text, or the word for unknown. */
    public String text(@Nullable String text) {
        return text == null || text.isBlank() ? unknown() : text;
    }

    private void add(ArrayList<String> parts, String key, int count) {
        if (count != 0) {
            parts.add(texts.of(key, count));
        }
    }

    private static String english(Sek amount) {
        var format = NumberFormat.getNumberInstance(Language.ENGLISH.locale());
        format.setMinimumFractionDigits(amount.ore() % 100 == 0 ? 0 : 2);
        return "SEK\u00a0" + format.format(BigDecimal.valueOf(amount.ore(), 2));
    }
}
