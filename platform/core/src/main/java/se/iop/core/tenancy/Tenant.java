package se.iop.core.tenancy;

/** Whose data the caller may see, as the signed-in person's municipality. */
@FunctionalInterface
public interface Tenant {

    /** The instance itself: its operator, who sets up municipalities and enters index values. */
    int INSTANCE = 0;

    /** The gate, where nobody is signed in yet: may look up who signs in and has no data of its own. */
    int GATE = -1;

    /**
     * The number of the tenant, that is the id of its row in {@code municipality}.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    int current();
}
