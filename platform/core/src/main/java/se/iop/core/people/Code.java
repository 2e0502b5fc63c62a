package se.iop.core.people;

import java.text.Normalizer;
import java.util.Locale;
import se.iop.core.people.NotPossible.Why;

/**
 * Makes the short name that stands in addresses out of a name: {@code Vård- och omsorgsnämnden} becomes
 * {@code vard-och-omsorgsnamnden}.
 */
final class Code {

    private static final int LONGEST = 60;

    private Code() {}

    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var code = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (code.isEmpty() || code.length() > LONGEST) {
            throw new NotPossible(Why.CODE_FORM);
        }
        return code;
    }
}
