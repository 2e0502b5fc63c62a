package se.iop.core.tenancy;

import java.lang.ScopedValue.CallableOp;
import java.util.OptionalInt;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets work without a signed-in person, such as a job, the sign-in itself or a test, act for a named tenant. */
public final class TenantContext {

    private static final ScopedValue<Integer> ACTING = ScopedValue.newInstance();

    private TenantContext() {}

    /**
     * Does the work for the tenant; its transactions see the tenant's rows. Threads that the work starts inherit
     * nothing.
     *
     * @throws IllegalStateException if a transaction for someone else is under way, because it would go on unchanged
     */
    public static <T, X extends Throwable> T callAs(int tenant, CallableOp<? extends T, X> work) throws X {
        refuseInsideAnothersTransaction(tenant);
        return ScopedValue.where(ACTING, tenant).call(work);
    }

    /** Does the work for the tenant, where there is nothing to answer. */
    public static void runAs(int tenant, Runnable work) {
        refuseInsideAnothersTransaction(tenant);
        ScopedValue.where(ACTING, tenant).run(work);
    }

    /** The tenant that is acted for in this thread, if any was named. */
    public static OptionalInt acting() {
        return ACTING.isBound() ? OptionalInt.of(ACTING.get()) : OptionalInt.empty();
    }

    private static void refuseInsideAnothersTransaction(int tenant) {
        var same = acting().isPresent() && acting().getAsInt() == tenant;
        if (TransactionSynchronizationManager.isActualTransactionActive() && !same) {
            throw new IllegalStateException("A transaction belongs to one tenant from its beginning to its end");
        }
    }
}
