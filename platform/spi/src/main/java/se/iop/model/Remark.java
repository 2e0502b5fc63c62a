package se.iop.model;

/**
 * Something said about a place in the agreement that is not agreed itself.
 *
 * @param field the place
 * @param kind why it is said
 * @param text what is said
 */
public record Remark(Field field, Kind kind, String text) {

    /** Refuses a remark that says nothing. */
    public Remark {
        if (text.isBlank()) {
            throw new IllegalArgumentException("En anmärkning behöver en text");
        }
    }

    /** Why a remark is made. */
    public enum Kind {
        /** The source contradicts itself; kept with the agreement, never repaired in silence. */
        CONFLICT,
        /** A working note (<i>arbetsanteckning</i>), which never leaves the draft. */
        NOTE
    }
}
