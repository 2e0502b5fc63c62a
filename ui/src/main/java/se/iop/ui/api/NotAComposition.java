package se.iop.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.format.Flaw;

/** What was sent does not make a guideline as data; every reason at its place. */
final class NotAComposition extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    NotAComposition(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param flaw where and what
     * @param sentence what the library of rules itself says of it, in Swedish; none where the flaw has words of its own
     */
    record Fault(Flaw flaw, @Nullable String sentence) {

        static Fault of(String pointer, Flaw.Kind kind, Object... details) {
            return new Fault(new Flaw(pointer, kind, List.of(details)), null);
        }

        static Fault said(String pointer, String sentence) {
            return new Fault(new Flaw(pointer, Flaw.Kind.VALUE, List.of()), sentence);
        }
    }
}
