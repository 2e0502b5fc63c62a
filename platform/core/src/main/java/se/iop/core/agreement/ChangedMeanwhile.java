package se.iop.core.agreement;

import java.time.Instant;

/** Somebody else changed the agreement first; nothing of ours was written, and the person keeps what they typed. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String by;
    private final transient Instant at;
    private final transient Agreement current;

    ChangedMeanwhile(Agreement current) {
        super("Changed by " + current.changedBy() + " at " + current.changedAt());
        this.by = current.changedBy();
        this.at = current.changedAt();
        this.current = current;
    }

    /** Who was first. */
    public String by() {
        return by;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /** What the agreement now says. */
    public Agreement current() {
        return current;
    }
}
