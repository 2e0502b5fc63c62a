package se.iop.core.attachment;

/** There is no such attachment, or the person may not know of it. */
public final class NoSuchAttachment extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** None that the person may know of. */
    public NoSuchAttachment() {
        super("Bilagan finns inte");
    }
}
