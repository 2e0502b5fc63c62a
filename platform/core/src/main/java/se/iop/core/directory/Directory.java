package se.iop.core.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.model.OrganisationNumber;

/** Looking organisations up in the municipality's register. */
@Service
@Transactional(readOnly = true)
public class Directory {

    private final JdbcClient jdbc;
    private final Acting acting;

    Directory(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    /**
     * The organisations whose name or number contains the text, those that begin so first; without text the first of
     * the register.
     */
    public List<Suggestion> suggest(String text, int limit) {
        Access.demand(acting.person(), Action.READ_DIRECTORY, null);
        var sought = text.strip();
        return jdbc.sql("""
                        select o.id, o.name, o.number, o.without_number, o.kind, o.registered, o.compact_since,
                               u.name as umbrella
                        from organisation o
                        left join organisation u on u.tenant = o.tenant and u.id = o.umbrella
                        where o.merged_into is null
                          and (:text = '' or o.id in (select organisations_matching(:text)))
                        order by position(folded(:text) in o.search) > 1, o.name, o.id limit :limit""")
                .param("text", sought)
                .param("limit", limit)
                .query(Directory::suggestion)
                .list();
    }

    private static Suggestion suggestion(ResultSet row, int line) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                row.getString("name"),
                number(row.getString("number")),
                row.getString("without_number"),
                OrganisationKind.valueOf(row.getString("kind")),
                (Boolean) row.getObject("registered"),
                row.getObject("compact_since", LocalDate.class),
                row.getString("umbrella"));
    }

    static @Nullable OrganisationNumber number(@Nullable String stored) {
        return stored == null ? null : OrganisationNumber.parse(stored);
    }
}
