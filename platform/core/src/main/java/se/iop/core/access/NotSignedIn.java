package se.iop.core.access;

/** Someone asked for what only a person who is signed in may have. */
public final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nobody is signed in. */
    public NotSignedIn() {
        super("Ingen är inloggad");
    }
}
