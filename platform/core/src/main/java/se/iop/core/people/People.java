package se.iop.core.people;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.people.NotPossible.Why;
import se.iop.core.record.Journal;

/** The municipality's users, kept by its administrator. */
@Service
public class People {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final int LONGEST_USERNAME = 60;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;

    People(JdbcClient jdbc, Acting acting, Passwords passwords, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    /** All users with their roles, by name. */
    @Transactional(readOnly = true)
    public List<User> all() {
        demand();
        return jdbc.sql("""
                        select u.id, u.username, u.name, u.enabled, u.must_change,
                               coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'committee', m.committee)
                                                          order by m.role, m.committee)
                                         from membership m where m.tenant = u.tenant and m.user_id = u.id), '[]')
                                   as memberships
                        from app_user u order by u.name, u.username""")
                .query((row, number) -> new User(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("name"),
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change"),
                        Roles.read(row.getString("memberships"))))
                .list();
    }

    /** Adds a user and answers the password to hand over; it is shown once and must be changed at first sign-in. */
    @Transactional
    public String add(String username, String name, List<Membership> memberships) {
        var password = passwords.oneTime();
        add(username, name, memberships, passwords.hash(password), true);
        return password;
    }

    /** Adds a user whose password need not be changed, as for examples. */
    @Transactional
    public void add(String username, String name, List<Membership> memberships, String password) {
        add(username, name, memberships, passwords.hash(password), false);
    }

    private void add(
            String username, String name, List<Membership> memberships, String passwordHash, boolean mustChange) {
        demand();
        requireUsername(username);
        requireName(name);
        memberships.forEach(People::requireCommittee);
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into app_user (id, username, name, password_hash, must_change)
                            values (:id, :username, :name, :hash, :change)""")
                    .param("id", id)
                    .param("username", username)
                    .param("name", name.strip())
                    .param("hash", passwordHash)
                    .param("change", mustChange)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new NotPossible(Why.USERNAME_TAKEN);
        }
        memberships.forEach(membership -> give(id, membership));
        record("USER_ADDED", username, Map.of("name", name.strip(), "roles", words(memberships)));
    }

    /** Calls the user something else and gives exactly these roles. */
    @Transactional
    public void change(User user, String name, List<Membership> memberships) {
        demand();
        requireName(name);
        memberships.forEach(People::requireCommittee);
        if (own(user.id()) && memberships.stream().noneMatch(People::administers)) {
            throw new NotPossible(Why.OWN_ACCOUNT);
        }
        one(jdbc.sql("update app_user set name = :name where id = :id")
                .param("name", name.strip())
                .param("id", user.id())
                .update());
        var taken = new ArrayList<>(user.memberships());
        taken.removeAll(memberships);
        taken.forEach(membership -> take(user.id(), membership));
        var given = new ArrayList<>(memberships);
        given.removeAll(user.memberships());
        given.forEach(membership -> give(user.id(), membership));
        record("USER_CHANGED", user.username(), Map.of("name", name.strip(), "roles", words(memberships)));
    }

    /** Switches a user off, or on again. Someone who is signed in notices within a minute. */
    @Transactional
    public void enable(User user, boolean enabled) {
        demand();
        if (own(user.id())) {
            throw new NotPossible(Why.OWN_ACCOUNT);
        }
        one(jdbc.sql("update app_user set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", user.id())
                .update());
        record(enabled ? "USER_ENABLED" : "USER_DISABLED", user.username(), Map.of());
    }

    /** A new password to hand over, for a user who has lost the own one. */
    @Transactional
    public String renewPassword(User user) {
        demand();
        var password = passwords.oneTime();
        one(jdbc.sql("update app_user set password_hash = :hash, must_change = true where id = :id")
                .param("hash", passwords.hash(password))
                .param("id", user.id())
                .update());
        record("PASSWORD_RENEWED", user.username(), Map.of());
        return password;
    }

    /** Gives a user a password that need not be changed, as for examples. */
    @Transactional
    public void givePassword(User user, String password) {
        demand();
        one(jdbc.sql("update app_user set password_hash = :hash, must_change = false where id = :id")
                .param("hash", passwords.hash(password))
                .param("id", user.id())
                .update());
        record("PASSWORD_RENEWED", user.username(), Map.of());
    }

    private void demand() {
        Access.demand(acting.person(), Action.ADMINISTER_PEOPLE, null);
    }

    private boolean own(UUID id) {
        return acting.person().id().equals(id);
    }

    private void give(UUID user, Membership membership) {
        jdbc.sql("insert into membership (user_id, role, committee) values (:user, :role, :committee)")
                .param("user", user)
                .param("role", membership.role().name())
                .param("committee", membership.committee(), Types.VARCHAR)
                .update();
    }

    private void take(UUID user, Membership membership) {
        jdbc.sql("""
                        delete from membership
                        where user_id = :user and role = :role and committee is not distinct from :committee""")
                .param("user", user)
                .param("role", membership.role().name())
                .param("committee", membership.committee(), Types.VARCHAR)
                .update();
    }

    private void record(String action, String username, Map<String, Object> after) {
        var document = new TreeMap<String, Object>(after);
        document.put("username", username);
        journal.add(null, action, LocalDate.now(clock), null, document);
    }

    private static List<String> words(List<Membership> memberships) {
        return memberships.stream()
                .map(membership -> membership.committee() == null
                        ? membership.role().name()
                        : membership.role().name() + " " + membership.committee())
                .toList();
    }

    private static boolean administers(Membership membership) {
        return membership.role() == Role.ADMINISTRATOR;
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new NotPossible(Why.GONE);
        }
    }

    static void requireUsername(String username) {
        if (username.length() > LONGEST_USERNAME || !USERNAME.matcher(username).matches()) {
            throw new NotPossible(Why.USERNAME_FORM);
        }
    }

    static void requireName(String name) {
        if (name.isBlank()) {
            throw new NotPossible(Why.NAME_MISSING);
        }
    }

    private static void requireCommittee(Membership membership) {
        var right = membership.role() != Role.OPERATOR
                && membership.role().inCommittee() == (membership.committee() != null);
        if (!right) {
            throw new NotPossible(Why.ROLE_COMMITTEE);
        }
    }
}
