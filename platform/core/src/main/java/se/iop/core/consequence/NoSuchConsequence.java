package se.iop.core.consequence;

/** There is no such kept answer, or none that the person may know of. */
public final class NoSuchConsequence extends RuntimeException {

    private static final long serialVersionUID = 1;
}
