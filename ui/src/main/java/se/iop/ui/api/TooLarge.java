package se.iop.ui.api;

/** More was sent than any agreement needs. */
final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;
}
