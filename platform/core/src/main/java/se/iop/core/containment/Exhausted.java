package se.iop.core.containment;

/** The code of a plugin has used what it was given; thrown through all of it, past its own catch and finally. */
public final class Exhausted extends Error {

    private static final long serialVersionUID = 1L;

    /** Without a trace, which would cost more than what is stopped. */
    Exhausted(String what) {
        super(what, null, false, false);
    }
}
