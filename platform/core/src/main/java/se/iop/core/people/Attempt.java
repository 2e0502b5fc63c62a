package se.iop.core.people;

import se.iop.core.access.Person;

/** What came of an attempt to sign in. */
public sealed interface Attempt {

    /**
     * The name and the password belong together.
     *
     * @param person who it is
     * @param mustChange whether a password of the person's own must be chosen first
     */
    record Welcome(Person person, boolean mustChange) implements Attempt {}

    /** No such user, a wrong password, or a user that is switched off; which of them is told to nobody. */
    record Wrong() implements Attempt {}

    /** Too many guesses lately, of this name or from this address. */
    record TooMany() implements Attempt {}
}
