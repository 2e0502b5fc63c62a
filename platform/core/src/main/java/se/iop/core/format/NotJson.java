package se.iop.core.format;

/** What was sent cannot be read as JSON at all. */
public final class NotJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;
    private final int line;

    /** Why not, and on which line; 0 where no line can be named. */
    public NotJson(Why why, int line) {
        super("Not readable as JSON: " + why + " on line " + line);
        this.why = why;
        this.line = line;
    }

    /** Why a text is not readable. */
    public enum Why {
        /** Not JSON, or a field twice. */
        MALFORMED,
        /** Nested deeper than any agreement, or with a text or number longer than any. */
        TOO_DEEP,
        /** Not UTF-8. */
        ENCODING
    }

    /** Why not. */
    public Why why() {
        return why;
    }

    /** The line where reading stopped; 0 where none can be named. */
    public int line() {
        return line;
    }
}
