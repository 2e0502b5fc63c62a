package se.iop.core.catalog;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of a jar's parts: each a plain path downwards, and no two that some file system or eye takes for the same.
 */
final class PartNames {

    /** Long enough for any class, and too short to hide anything. */
    static final int LONGEST = 200;

    private static final int SHOWN = 60;

    /** Letters of any language, digits and what class names and file names are joined with. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}$_ .+@()/-]+");

    private final Set<String> taken = new HashSet<>();

    /** Takes a name into the jar, or refuses it. */
    void take(String name) throws Refusal {
        if (name.isEmpty() || name.length() > LONGEST) {
            throw of(
                    name,
                    "har ett namn som är tomt eller längre än 200 tecken",
                    "has no name or one over 200 characters");
        }
        if (!PLAIN.matcher(name).matches() || !Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            throw of(
                    name,
                    "har tecken i namnet som inte får finnas där",
                    "has characters in its name that must not be there");
        }
        checkPath(name);
        var folded = folded(name);
        if (!taken.add(folded)) {
            throw of(
                    name,
                    "finns två gånger, eller liknar en annan del till namnet",
                    "is there twice, or resembles another");
        }
    }

    private static void checkPath(String name) throws Refusal {
        var path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (var step : path.split("/", -1)) {
            if (step.isBlank() || step.startsWith(".") || step.endsWith(".") || !step.equals(step.strip())) {
                throw of(name, "har ett namn som leder någon annanstans", "has a name that leads elsewhere");
            }
        }
    }

    /** A folder and a file of one name count as the same. */
    private static String folded(String name) {
        var path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return Normalizer.normalize(path, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** A name as it can be shown to a person: short, and without what would change the line it stands in. */
    static String shown(String name) {
        var plain = name.replaceAll("[^\\p{L}\\p{Nd}$_ .+@()/\\\\:-]", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }

    private static Refusal of(String name, String what, String whatInEnglish) {
        return new Refusal(
                "Delen \"" + shown(name) + "\" " + what + ".",
                "The entry \"" + shown(name) + "\" " + whatInEnglish + ".");
    }
}
