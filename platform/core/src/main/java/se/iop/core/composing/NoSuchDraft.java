package se.iop.core.composing;

/** There is no such draft of a guideline, or none that the person may know of; the two are told apart by nobody. */
public final class NoSuchDraft extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
