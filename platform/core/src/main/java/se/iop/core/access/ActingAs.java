package se.iop.core.access;

import java.util.Optional;
import org.springframework.util.function.ThrowingSupplier;
import se.iop.core.tenancy.TenantContext;

/**
 * Lets work without anybody signed in, such as a job or the loading of examples, act as a named person of a named
 * municipality.
 */
public final class ActingAs {

    private static final ScopedValue<Person> ACTING = ScopedValue.newInstance();

    private ActingAs() {}

    /** Does the work as the person, in the person's municipality. Threads that the work starts inherit nothing. */
    public static <T> T call(Person person, ThrowingSupplier<T> work) {
        return TenantContext.callAs(
                person.tenant(), () -> ScopedValue.where(ACTING, person).call(work::get));
    }

    /** Does the work as the person, where there is nothing to answer. */
    public static void run(Person person, Runnable work) {
        TenantContext.runAs(
                person.tenant(), () -> ScopedValue.where(ACTING, person).run(work));
    }

    /** The person acted for in this thread, if one was named. */
    public static Optional<Person> acting() {
        return ACTING.isBound() ? Optional.of(ACTING.get()) : Optional.empty();
    }
}
