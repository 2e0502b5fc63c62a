package se.iop.core.lifecycle;

import java.util.List;

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
    private final transient List<Remark> remarks;

    NotCarriedOut(Why why) {
        this(why, List.of());
    }

    NotCarriedOut(Why why, List<Remark> remarks) {
        super(why.name());
        this.why = why;
        this.remarks = List.copyOf(remarks);
    }

    /** What stops it, where something in the plan does. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** Why not. */
    public Why why() {
        return why;
    }
}
