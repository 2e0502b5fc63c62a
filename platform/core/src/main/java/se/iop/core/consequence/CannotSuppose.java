package se.iop.core.consequence;

/** What is supposed cannot be asked, for a reason that concerns the guideline and no field. */
public final class CannotSuppose extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;

    CannotSuppose(Why why) {
        super(why.name());
        this.why = why;
    }

    /** What stands in the way. */
    public enum Why {
        /** No guideline of that name binds the committee. */
        NOT_BINDING,
        /** No version of it is in force today. */
        NONE_IN_FORCE,
        /** The version supposed is not there, or cannot be loaded. */
        NO_DRAFT,
        /** The version supposed binds another body. */
        OTHER_BODY
    }

    /** What stands in the way. */
    public Why why() {
        return why;
    }
}
