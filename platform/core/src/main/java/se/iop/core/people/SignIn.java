package se.iop.core.people;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Person;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;

/**
 * Whether a name and a password belong together.
 *
 * <p>Asked at the gate, where no municipality's rows are seen. A user who does not exist takes as long as one who does,
 * and the slow comparison holds no connection.
 */
@Component
public class SignIn {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Passwords passwords;

    SignIn(JdbcClient jdbc, PlatformTransactionManager transactions, Passwords passwords) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.passwords = passwords;
    }

    /** Found at the gate; the hash leaves this class nowhere. */
    private record Found(Person person, String hash, boolean enabled, boolean mustChange) {}

    /** What the first question answers: whether a guess may be tried, and of whom. */
    private record Admitted(boolean allowed, @Nullable Found found) {}

    /** Tries the name and the password, from the network address given. */
    public Attempt attempt(String username, String password, String address) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        var admitted = atTheGate(() -> admit(name, address));
        if (!admitted.allowed()) {
            return new Attempt.TooMany();
        }
        var found = admitted.found();
        var right = passwords.matches(password, found == null ? null : found.hash());
        if (found == null || !right || !found.enabled()) {
            atTheGate(() -> note("select sign_in_failed(:name, :address)", name, address));
            return new Attempt.Wrong();
        }
        atTheGate(() -> note("select sign_in_succeeded(:name, :address)", name, address));
        return new Attempt.Welcome(found.person(), found.mustChange());
    }

    /** The person as the database now has it, for a session that goes on; nothing once the user is switched off. */
    public Optional<Attempt.Welcome> again(Person person) {
        return Optional.ofNullable(atTheGate(() -> find(person.username())))
                .filter(found -> found.enabled() && found.person().id().equals(person.id()))
                .map(found -> new Attempt.Welcome(found.person(), found.mustChange()));
    }

    private Admitted admit(String name, String address) {
        var allowed = jdbc.sql("select sign_in_allowed(:name, :address)")
                .param("name", name)
                .param("address", address)
                .query(Boolean.class)
                .single();
        return new Admitted(allowed, allowed ? find(name) : null);
    }

    private @Nullable Found find(String name) {
        return jdbc.sql("select * from find_user_for_sign_in(:name)")
                .param("name", name)
                .query((row, number) -> new Found(
                        new Person(
                                row.getObject("id", UUID.class),
                                row.getInt("tenant"),
                                row.getString("municipality"),
                                row.getString("municipality_name"),
                                name,
                                row.getString("name"),
                                Roles.read(row.getString("memberships"))),
                        row.getString("password_hash"),
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change")))
                .optional()
                .orElse(null);
    }

    private Boolean note(String sql, String name, String address) {
        jdbc.sql(sql)
                .param("name", name)
                .param("address", address)
                .query((row, number) -> number)
                .list();
        return true;
    }

    private <T extends @Nullable Object> T atTheGate(Supplier<T> question) {
        return TenantContext.callAs(Tenant.GATE, () -> transaction.execute(_ -> question.get()));
    }
}
