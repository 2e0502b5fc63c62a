package se.iop.core.people;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.people.NotPossible.Why;
import se.iop.core.record.Journal;

/** The municipality's committees; everyone in it may know them, its administrator keeps them. */
@Service
public class Committees {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Committees(JdbcClient jdbc, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /** All committees, by name. */
    @Transactional(readOnly = true)
    public List<Committee> all() {
        return jdbc.sql("select code, name, first_day, last_day from committee order by name, code")
                .query((row, number) -> new Committee(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** Short name and name of every committee, in the order of the names. */
    @Transactional(readOnly = true)
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        all().forEach(committee -> names.put(committee.code(), committee.name()));
        return names;
    }

    /** Adds a committee; its short name follows from its name, so that a guideline for it is found. */
    @Transactional
    public Committee add(String name, @Nullable LocalDate firstDay) {
        demand();
        People.requireName(name);
        var committee = new Committee(Code.of(name), name.strip(), firstDay, null);
        try {
            jdbc.sql("insert into committee (code, name, first_day) values (:code, :name, :first)")
                    .param("code", committee.code())
                    .param("name", committee.name())
                    .param("first", firstDay, Types.DATE)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new NotPossible(Why.CODE_TAKEN);
        }
        journal.add(null, "COMMITTEE_ADDED", LocalDate.now(clock), null, committee);
        return committee;
    }

    /** Renames a committee or says when it began and ended; its short name stays, so that what it decided is found. */
    @Transactional
    public void change(Committee changed) {
        demand();
        People.requireName(changed.name());
        var rows = jdbc.sql(
                        "update committee set name = :name, first_day = :first, last_day = :last where code = :code")
                .param("name", changed.name().strip())
                .param("first", changed.firstDay(), Types.DATE)
                .param("last", changed.lastDay(), Types.DATE)
                .param("code", changed.code())
                .update();
        if (rows != 1) {
            throw new NotPossible(Why.GONE);
        }
        journal.add(null, "COMMITTEE_CHANGED", LocalDate.now(clock), null, changed);
    }

    private void demand() {
        Access.demand(acting.person(), Action.ADMINISTER_COMMITTEES, null);
    }
}
