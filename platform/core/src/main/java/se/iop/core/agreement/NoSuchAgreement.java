package se.iop.core.agreement;

/** There is no such agreement, or none that the person may know of; the two are told apart by nobody. */
public final class NoSuchAgreement extends RuntimeException {

    private static final long serialVersionUID = 1;
}
