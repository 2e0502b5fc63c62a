package se.iop.core.lifecycle;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.lifecycle.Ledger.Municipality;
import se.iop.core.tenancy.Tenant;

/** Does work as the instance, or in one municipality after another, each in a transaction of its own. */
@Component
class Everyone {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Everyone(Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** In a transaction of the person's own municipality, or of the instance for its operator. */
    <T> T own(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /** In a transaction of the instance, on nobody's behalf. */
    <T> T instance(Supplier<T> work) {
        return ActingAs.call(
                new Person(NOBODY, Tenant.INSTANCE, "plattformen", "Plattformen", "iop", "IOP-plattformen", List.of()),
                () -> own(work));
    }

    /** In a transaction of the municipality, under a name that its journal shows. */
    <T> T in(Municipality municipality, String actor, Supplier<T> work) {
        return ActingAs.call(
                new Person(
                        NOBODY,
                        municipality.tenant(),
                        municipality.code(),
                        municipality.name(),
                        "iop",
                        actor,
                        List.of(new Membership(Role.AUDITOR, null))),
                () -> own(work));
    }

    /** All of them. */
    List<Municipality> municipalities() {
        return instance(ledger::municipalities);
    }
}
