package se.iop.core.containment;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import se.iop.guideline.Guidelines;

/** The door between the catalogue and the code of a plugin. */
public final class Containment {

    private Containment() {}

    /**
     * The entries of a package with its classes checked and woven.
     *
     * @param entries what the package holds, by name
     * @throws Uncontained naming the class, the method and the member that a plugin may not use
     */
    public static Map<String, byte[]> woven(Map<String, byte[]> entries) throws Uncontained {
        var checked = CodeCheck.check(entries);
        try {
            return Weaver.weave(checked, entries);
        } catch (IllegalArgumentException tooLong) {
            // A method of 60 kB has no room for the counting, and what the machine could not verify has no place for
            // it.
            throw new Uncontained(
                    "Tillägget har en metod som är för lång för att räknas, eller som inte är riktig Javakod.",
                    "The plugin has a method that is too long to be counted, or is not proper Java code.");
        }
    }

    /**
     * What a plugin says, asked once and within a budget; from then on only its rules are asked, each within its own.
     *
     * @param type the plugin's one extension, from woven classes
     * @param entries what the package holds, by name; each of its classes is initialised now, so that no judgement is
     *     the first
     * @throws Uncontained when what it says cannot be used
     * @throws Exception what making it throws
     */
    public static Guidelines read(Class<? extends Guidelines> type, Collection<String> entries) throws Exception {
        return Read.of(type, entries);
    }

    /** Judges by all rules of one guideline within one budget beside that of each rule. */
    public static <T> T judging(Supplier<T> judgement) {
        return Meter.within(Meter.JUDGEMENT, judgement);
    }

    /** Whether a class of the platform is one that woven code calls. */
    public static boolean isCalledByWovenCode(String type) {
        return type.equals(Meter.class.getName()) || type.equals(Counted.class.getName());
    }
}
