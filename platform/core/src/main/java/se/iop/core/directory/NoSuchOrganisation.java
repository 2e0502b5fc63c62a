package se.iop.core.directory;

/** The register has no such entry. */
public final class NoSuchOrganisation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** There is none. */
    public NoSuchOrganisation() {
        super("Organisationen finns inte i registret");
    }
}
