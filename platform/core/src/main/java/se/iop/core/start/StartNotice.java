package se.iop.core.start;

/**
 * Collects lines for the person at the terminal; they are shown under the address as soon as the platform can be used.
 */
@FunctionalInterface
public interface StartNotice {

    /** Adds a line, Swedish first; it goes to the terminal only and to no log, so it may hold a password. */
    void add(String line);
}
