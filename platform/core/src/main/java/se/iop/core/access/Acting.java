package se.iop.core.access;

/** Tells who is acting right now, so that no service needs the person as a parameter. */
@FunctionalInterface
public interface Acting {

    /**
     * The person signed in.
     *
     * @throws NotSignedIn when nobody is
     */
    Person person();
}
