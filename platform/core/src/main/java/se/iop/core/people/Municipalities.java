package se.iop.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.people.NotPossible.Why;

/** The municipalities of the instance, set up by its operator, who sees nothing of what is in them. */
@Service
public class Municipalities {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Passwords passwords;
    private final Clock clock;

    Municipalities(JdbcClient jdbc, Acting acting, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * A municipality as its operator sees one.
     *
     * @param tenant its number
     * @param code its short name, which ends every user name
     * @param name its name
     */
    public record Municipality(int tenant, String code, String name) {}

    /**
     * The sign-in of someone who has none yet, to hand over once.
     *
     * @param username the whole user name
     * @param password the password, to be changed at first sign-in
     */
    public record OneTimeSignIn(String username, String password) {}

    /** All municipalities, by name. */
    @Transactional(readOnly = true)
    public List<Municipality> all() {
        demand();
        return jdbc.sql("select id, code, name from municipalities()")
                .query((row, number) ->
                        new Municipality(row.getInt("id"), row.getString("code"), row.getString("name")))
                .list();
    }

    /** Takes in a municipality with its first committee and an administrator; answers the administrator's sign-in. */
    @Transactional
    public OneTimeSignIn establish(String municipality, String committee, String administrator) {
        demand();
        List.of(municipality, committee, administrator).forEach(People::requireName);
        var code = Code.of(municipality.strip().replaceFirst("(?i)s? kommun$", ""));
        var password = passwords.oneTime();
        var username = Code.of(administrator).replace('-', '.');
        try {
            jdbc.sql("""
                            select establish_municipality(:code, :name, :committeeCode, :committeeName,
                                                          :username, :administrator, :hash, :actor, :today)""")
                    .param("code", code)
                    .param("name", municipality.strip())
                    .param("committeeCode", Code.of(committee))
                    .param("committeeName", committee.strip())
                    .param("username", username)
                    .param("administrator", administrator.strip())
                    .param("hash", passwords.hash(password))
                    .param("actor", acting.person().name())
                    .param("today", LocalDate.now(clock))
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new NotPossible(Why.CODE_TAKEN);
        }
        return new OneTimeSignIn(username + "@" + code, password);
    }

    private void demand() {
        Access.demand(acting.person(), Action.ESTABLISH_MUNICIPALITY, null);
    }
}
