package se.iop.core.directory;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Refused;
import se.iop.core.json.Json;
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
                                                      umbrella, contacts, note, changed_at, changed_by)
                            values (:id, :name, :number, :without, :kind, :registered, :compact, :umbrella,
                                    cast(:contacts as jsonb), :note,
                                    :at, :by)"""), organisation).update();
        } catch (DuplicateKeyException taken) {
            throw new Refused("number", "number-taken");
        }
        record("organisation-added", organisation.id(), null, organisation);
    }

    /**
     * Changes an entry.
     *
     * @throws Refused when it has no name, its number is another's, or somebody else changed it meanwhile
     */
    @Transactional
    public void change(Organisation organisation) {
        demandSound(organisation);
        if (organisation.id().equals(organisation.umbrella()) || circles(organisation)) {
            throw new Refused("umbrella", "umbrella-circle");
        }
        try {
            one(written(jdbc.sql("""
                            update organisation set name = :name, number = :number, without_number = :without, kind = :kind,
                                   registered = :registered, compact_since = :compact, umbrella = :umbrella,
                                   contacts = cast(:contacts as jsonb), note = :note, version = version + 1,
                                   changed_at = :at, changed_by = :by
                            where id = :id and version = :version and merged_into is null"""), organisation)
                    .param("version", organisation.version())
                    .update());
        } catch (DuplicateKeyException taken) {
            throw new Refused("number", "number-taken");
        }
        record("organisation-changed", organisation.id(), null, organisation);
    }

    /**
     * Makes one of two entries for the same organisation: the kept one goes on with the agreements and members of both.
     *
     * @param reason how one knows that they are the same
     */
    @Transactional
    public void merge(UUID kept, UUID merged, String reason) {
        Access.demand(acting.person(), Action.KEEP_DIRECTORY, null);
        if (kept.equals(merged)) {
            throw new Refused("into", "same-entry");
        }
        if (reason.isBlank()) {
            throw new Refused("reason", "reason-missing");
        }
        var there = jdbc.sql("select count(*) from organisation where id in (:kept, :merged) and merged_into is null")
                .param("kept", kept)
                .param("merged", merged)
                .query(Integer.class)
                .single();
        if (there != 2) {
            throw new Refused("", "changed-meanwhile");
        }
        jdbc.sql("""
                        update organisation
                        set umbrella = case when id = :kept then null else cast(:kept as uuid) end, version = version + 1
                        where umbrella = :merged""").param("kept", kept).param("merged", merged).update();
        jdbc.sql("""
                        update organisation set merged_into = :kept, version = version + 1, changed_at = :at, changed_by = :by
                        where id = :merged or merged_into = :merged""")
                .param("kept", kept)
                .param("merged", merged)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", acting.person().name())
                .update();
        record("organisation-merged", kept, reason, merged);
        record("organisation-merged-away", merged, reason, kept);
    }

    /** Whether the organisation is its own umbrella's umbrella, through however many. */
    private boolean circles(Organisation organisation) {
        return organisation.umbrella() != null
                && jdbc.sql("""
                                with recursive above (id) as (
                                    select cast(:umbrella as uuid)
                                    union select o.umbrella from organisation o join above a on o.id = a.id
                                    where o.umbrella is not null)
                                select exists (select from above where id = :id)""")
                        .param("umbrella", organisation.umbrella())
                        .param("id", organisation.id())
                        .query(Boolean.class)
                        .single();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new Refused("", "changed-meanwhile");
        }
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
                .param("contacts", Json.mapper().writeValueAsString(organisation.contacts()))
                .param("note", organisation.note(), Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", acting.person().name());
    }

    private void record(String action, UUID organisation, @Nullable String reason, Object after) {
        journal.add(null, action, LocalDate.now(clock), reason, Map.of("organisation", organisation, "after", after));
    }
}
