package se.iop.core.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.people.Municipalities.OneTimeSignIn;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;

/** Lets the first person into an instance where there is nobody yet. */
@Service
public class FirstOperator {

    /** The operator's user name and the short name of the instance itself. */
    private static final String USERNAME = "driftansvarig";

    private static final String INSTANCE = "plattformen";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Passwords passwords;

    FirstOperator(JdbcClient jdbc, PlatformTransactionManager transactions, Passwords passwords) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
    }

    /**
     * A sign-in for the operator where nobody has ever signed in: no municipality, and no operator who has chosen a
     * password. Nothing where somebody has, so that no later start opens the door again.
     */
    public Optional<OneTimeSignIn> letIn() {
        var password = passwords.oneTime();
        var hash = passwords.hash(password);
        var done = TenantContext.callAs(Tenant.INSTANCE, () -> transaction.execute(_ -> nobodyYet() && prepare(hash)));
        return Boolean.TRUE.equals(done)
                ? Optional.of(new OneTimeSignIn(USERNAME + "@" + INSTANCE, password))
                : Optional.empty();
    }

    /** Whether no operator has chosen a password, so that nobody can have worked in the instance yet. */
    public boolean awaited() {
        var nobody = TenantContext.callAs(
                Tenant.INSTANCE,
                () -> transaction.execute(
                        _ -> jdbc.sql("select not exists (select from app_user where not must_change)")
                                .query(Boolean.class)
                                .single()));
        return Boolean.TRUE.equals(nobody);
    }

    /** Lets the operator sign in with a password that need not be changed; answers the whole user name. */
    public String letInWith(String password) {
        var hash = passwords.hash(password);
        TenantContext.runAs(
                Tenant.INSTANCE,
                () -> transaction.executeWithoutResult(_ -> {
                    prepare(hash);
                    jdbc.sql("update app_user set must_change = false where username = :username")
                            .param("username", USERNAME)
                            .update();
                }));
        return USERNAME + "@" + INSTANCE;
    }

    private boolean nobodyYet() {
        return jdbc.sql("""
                        select not exists (select from municipalities())
                           and not exists (select from app_user where not must_change)""").query(Boolean.class).single();
    }

    private boolean prepare(String hash) {
        var renewed = jdbc.sql("update app_user set password_hash = :hash where username = :username")
                .param("hash", hash)
                .param("username", USERNAME)
                .update();
        if (renewed == 0) {
            add(hash);
        }
        return true;
    }

    private void add(String hash) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into app_user (id, username, name, password_hash, must_change)
                        values (:id, :username, 'Driftansvarig', :hash, true)""")
                .param("id", id)
                .param("username", USERNAME)
                .param("hash", hash)
                .update();
        jdbc.sql("insert into membership (user_id, role) values (:id, 'OPERATOR')")
                .param("id", id)
                .update();
    }
}
