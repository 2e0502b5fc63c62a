package se.iop.core.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.json.Json;
import se.iop.guideline.Template;

/** The committees' own templates as they are stored: versions are added, never changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Templates {

    private static final String COLUMNS =
            "select committee, kind, version, valid_from, content, written_by, written_at from template ";

    private final JdbcClient jdbc;

    Templates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that holds on a day; also one that says that there is none from then. */
    Optional<TemplateVersion> holding(String committee, Template.Kind kind, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                        where committee = :committee and kind = :kind and valid_from <= :day
                        order by valid_from desc, version desc limit 1""")
                .param("committee", committee)
                .param("kind", kind.name())
                .param("day", day)
                .query((row, number) -> version(row))
                .optional();
    }

    /** All versions of a committee, by kind, the latest first. */
    List<TemplateVersion> of(String committee) {
        return jdbc.sql(COLUMNS + "where committee = :committee order by kind, version desc")
                .param("committee", committee)
                .query((row, number) -> version(row))
                .list();
    }

    void add(TemplateVersion added) {
        jdbc.sql("""
                        insert into template (committee, kind, version, valid_from, content, written_by, written_at)
                        values (:committee, :kind, :version, :from, cast(:content as jsonb), :by, :at)""")
                .param("committee", added.committee())
                .param("kind", added.kind().name())
                .param("version", added.version())
                .param("from", added.validFrom())
                .param(
                        "content",
                        added.content() == null ? null : Json.mapper().writeValueAsString(added.content()),
                        Types.VARCHAR)
                .param("by", added.by())
                .param("at", Timestamp.from(added.at()))
                .update();
    }

    private static TemplateVersion version(ResultSet row) throws SQLException {
        var content = row.getString("content");
        return new TemplateVersion(
                row.getString("committee"),
                Template.Kind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                content == null ? null : Json.mapper().readValue(content, Template.class),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }
}
