package se.iop.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.intake.SwedishTime.Found;
import se.iop.model.Sek;

/** Amounts of money as Swedes write them. */
final class Money {

    private static final String NUMBER = "(\\d{1,3}(?:[\\s.]\\d{3})+|\\d+)(?:,(\\d{1,3}))?";
    private static final Pattern AMOUNT = Pattern.compile("(?iU)(?<![\\d,.])" + NUMBER
            + "\\s*(kronor|kr\\b|:-|sek\\b|tkr\\b|kkr\\b|tusen\\s+kronor|mnkr\\b|mkr\\b|miljon(?:er)?\\s+kronor)");
    private static final Pattern SEK_BEFORE = Pattern.compile("(?U)\\bSEK\\s+" + NUMBER);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000L);

    private Money() {}

    /** The amounts in a text, in order. */
    static List<Found<Sek>> amounts(String text) {
        var found = new ArrayList<Found<Sek>>();
        var amounts = AMOUNT.matcher(text);
        while (amounts.find()) {
            var place = new Place(amounts.start(), amounts.end());
            add(found, amounts.group(1), amounts.group(2), factor(amounts.group(3)), place);
        }
        var before = SEK_BEFORE.matcher(text);
        while (before.find()) {
            var place = new Place(before.start(), before.end());
            add(found, before.group(1), before.group(2), 1, place);
        }
        found.sort((one, other) ->
                Integer.compare(one.place().from(), other.place().from()));
        return found;
    }

    private static void add(List<Found<Sek>> found, String whole, @Nullable String part, long factor, Place place) {
        var digits = whole.replaceAll("[\\s.]", "");
        if (digits.length() > 12) {
            return;
        }
        var kronor = new BigDecimal(digits + (part == null ? "" : "." + part)).multiply(BigDecimal.valueOf(factor));
        var ore = kronor.movePointRight(2);
        if (kronor.signum() > 0
                && kronor.compareTo(LARGEST) <= 0
                && ore.stripTrailingZeros().scale() <= 0) {
            found.add(new Found<>(new Sek(ore.longValueExact()), place, false));
        }
    }

    private static long factor(String unit) {
        var low = unit.toLowerCase(Locale.ROOT);
        if (low.startsWith("tkr") || low.startsWith("kkr") || low.startsWith("tusen")) {
            return 1_000;
        }
        return low.startsWith("m") ? 1_000_000 : 1;
    }
}
