package se.iop.ui.api;

/** Nothing is at the address. */
final class NoSuchPath extends RuntimeException {

    private static final long serialVersionUID = 1;
}
