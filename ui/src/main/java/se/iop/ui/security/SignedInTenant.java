package se.iop.ui.security;

import org.springframework.stereotype.Component;
import se.iop.core.access.Person;
import se.iop.core.tenancy.Tenant;

/** The wall of every transaction is that of the person signed in. */
@Component
class SignedInTenant implements Tenant {

    @Override
    public int current() {
        return SignedIn.current()
                .map(Person::tenant)
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in, and no tenant was named"));
    }
}
