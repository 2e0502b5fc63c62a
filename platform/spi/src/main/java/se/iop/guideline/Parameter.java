package se.iop.guideline;

import org.jspecify.annotations.Nullable;

/**
 * One parameter of a {@link Clause}: what it may be, and what it is.
 *
 * @param slot what it may be
 * @param value what it is, none where it is left out
 */
public record Parameter(Slot slot, @Nullable Value value) {

    /** Its stable name. */
    public String name() {
        return slot.name();
    }

    /** What a form calls it, in Swedish. */
    public String label() {
        return slot.label();
    }

    /** The value as people read it. */
    public String text() {
        return slot.text(value);
    }
}
