package se.iop.ui.api;

/** Somebody with a one-time password must choose an own one in the browser first. */
final class PasswordToChoose extends RuntimeException {

    private static final long serialVersionUID = 1;
}
