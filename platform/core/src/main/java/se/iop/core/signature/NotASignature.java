package se.iop.core.signature;

/** A text that was given as a signature is none. */
public final class NotASignature extends Exception {

    private static final long serialVersionUID = 1L;

    NotASignature() {
        super("The text is no detached signature of version 1");
    }
}
