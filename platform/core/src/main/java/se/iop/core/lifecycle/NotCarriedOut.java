package se.iop.core.lifecycle;

/** An order that is not carried out, with a reason that has a sentence; nothing was changed. */
public final class NotCarriedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        /** Nothing was said of why it is wanted. */
        REASON_MISSING,
        /** Something in the plan stops it. */
        STOPPED,
        /** What it takes the place of was changed after the plan was made. */
        CHANGED_MEANWHILE,
        /** Whoever asked may not confirm too. */
        SAME_PERSON,
        /** It was answered already, or never asked. */
        GONE
    }

    private final Why why;

    NotCarriedOut(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why not. */
    public Why why() {
        return why;
    }
}
