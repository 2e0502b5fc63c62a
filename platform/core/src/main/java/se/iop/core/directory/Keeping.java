package se.iop.core.directory;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Refused;
import se.iop.core.record.Journal;

/** Adding organisations to the register and changing them; every change stands in the journal. */
@Service
public class Keeping {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Journal journal;
    private final Clock clock;

    Keeping(JdbcClient jdbc, Acting acting, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds an organisation.
     *
     * @throws Refused when it has no name, or the register has its number already
     */
    @Transactional
    public void add(Organisation organisation) {
        demandSound(organisation);
        try {
            written(jdbc.sql("""
                            insert into organisation (id, name, number, without_number, kind, registered, compact_since,
                                                      umbrella, note, changed_at, changed_by)
                            values (:id, :name, :number, :without, :kind, :registered, :compact, :umbrella, :note,
                                    :at, :by)"""), organisation).update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("number", "number-taken");
        }
        record("ORGANISATION_ADDED", organisation);
    }

    private void demandSound(Organisation organisation) {
        Access.demand(acting.person(), Action.KEEP_DIRECTORY, null);
        if (organisation.name().isBlank()) {
            throw new Refused("name", "name-missing");
        }
    }

    private StatementSpec written(StatementSpec sql, Organisation organisation) {
        var number = organisation.number();
        return sql.param("id", organisation.id())
                .param("name", organisation.name().strip())
                .param("number", number == null ? null : number.text(), Types.VARCHAR)
                .param("without", organisation.withoutNumber(), Types.VARCHAR)
                .param("kind", organisation.kind().name())
                .param("registered", organisation.registered(), Types.BOOLEAN)
                .param("compact", organisation.compactSince(), Types.DATE)
                .param("umbrella", organisation.umbrella(), Types.OTHER)
                .param("note", organisation.note(), Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", acting.person().name());
    }

    private void record(String action, Organisation organisation) {
        journal.add(
                null,
                action,
                LocalDate.now(clock),
                null,
                Map.of("organisation", organisation.id(), "after", organisation));
    }
}
