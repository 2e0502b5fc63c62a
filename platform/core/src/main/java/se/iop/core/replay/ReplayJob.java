package se.iop.core.replay;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.tenancy.Jobs;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;

/**
 * Does the passes that somebody began or that are due, municipality by municipality and a few verdicts at a time. Any
 * number of nodes may do it at once: each takes the next few of a pass that no other holds.
 */
@Service
public class ReplayJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayJob.class);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PLATFORM = "IOP-plattformen";

    private final Replaying replaying;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReentrantLock running = new ReentrantLock();

    ReplayJob(Replaying replaying, Jobs jobs, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.replaying = replaying;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Begins a pass in every municipality where one is due, and does all passes that go on. */
    public void doWhatIsDue() {
        municipalities().forEach(municipality -> ActingAs.run(municipality, () -> replaying.beginWhereDue(PLATFORM)));
        work();
    }

    /** Does all passes that go on; a municipality with many verdicts does not keep the others waiting. */
    public void work() {
        if (!running.tryLock()) {
            return;
        }
        try {
            var left = municipalities();
            while (!left.isEmpty()) {
                left = left.stream().filter(this::step).toList();
            }
        } finally {
            running.unlock();
        }
    }

    private boolean step(Person municipality) {
        try {
            return ActingAs.call(municipality, () -> jobs.call(() -> replaying.step(municipality.municipality())));
        } catch (RuntimeException failed) {
            // The pass stays where it was; the next round tries again.
            LOG.warn("A replay in {} stopped", municipality.municipality(), failed);
            return false;
        }
    }

    private List<Person> municipalities() {
        return TenantContext.callAs(
                Tenant.INSTANCE,
                () -> Objects.requireNonNull(transaction.execute(_ -> jdbc.sql(
                                "select id, code, name from municipalities()")
                        .query((row, number) -> new Person(
                                NOBODY,
                                row.getInt("id"),
                                row.getString("code"),
                                row.getString("name"),
                                "iop",
                                PLATFORM,
                                List.of(new Membership(Role.AUDITOR, null))))
                        .list())));
    }
}
