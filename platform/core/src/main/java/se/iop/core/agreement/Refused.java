package se.iop.core.agreement;

/**
 * Something was asked that cannot be done; nothing was changed. The reason is a key of the message bundle
 * {@code refused}.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String reason;

    /**
     * Refuses.
     *
     * @param field the field that caused it, empty where it was the whole step
     * @param reason the key of a sentence that says what to do
     */
    public Refused(String field, String reason) {
        super(field.isEmpty() ? reason : field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The field that caused it, empty where it was the whole step. */
    public String field() {
        return field;
    }

    /** The key of a sentence that says what to do. */
    public String reason() {
        return reason;
    }
}
