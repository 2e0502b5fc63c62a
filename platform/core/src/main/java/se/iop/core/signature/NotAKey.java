package se.iop.core.signature;

/** A text that was given as a public key is none. */
public final class NotAKey extends Exception {

    private static final long serialVersionUID = 1L;

    NotAKey() {
        super("The text is no public Ed25519 key");
    }
}
