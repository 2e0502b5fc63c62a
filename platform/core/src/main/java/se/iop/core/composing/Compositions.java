package se.iop.core.composing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.catalog.GuidelineSource;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.guideline.Scope;

/** What was published, of the acting municipality: the committees' guidelines as data, found by committee or digest. */
@Repository
public class Compositions implements GuidelineSource {

    private static final String COLUMNS =
            "digest, committee, number, in_force, decision, submitter, publisher, published_at";

    private final JdbcClient jdbc;

    Compositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id under which a committee's composed guideline stands among the plugins. */
    public static String id(Scope.Committee committee) {
        return committee.municipality() + "-" + committee.id() + "-egen";
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoadedPlugin> inForce() {
        return jdbc.sql("""
                        select distinct on (committee) digest, number, content from composed_guideline
                        order by committee, number desc""").query((row, number) -> loaded(row)).list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LoadedPlugin> kept(String digest) {
        return jdbc.sql("select digest, number, content from composed_guideline where digest = :digest")
                .param("digest", digest)
                .query((row, number) -> loaded(row))
                .optional();
    }

    /** The JSON with that digest, to the byte; the same as {@link ComposedGuideline#read} reads. */
    @Transactional(readOnly = true)
    public Optional<String> byDigest(String digest) {
        return jdbc.sql("select content from composed_guideline where digest = :digest")
                .param("digest", digest)
                .query(String.class)
                .optional();
    }

    /** A committee's guideline as it stands, nothing where it has composed none. */
    @Transactional(readOnly = true)
    public Optional<ComposedGuideline> of(String committee) {
        return jdbc.sql("""
                        select content from composed_guideline where committee = :committee
                        order by number desc limit 1""")
                .param("committee", committee)
                .query(String.class)
                .optional()
                .map(ComposedGuideline::read);
    }

    /** Every version that was published, the latest first. */
    @Transactional(readOnly = true)
    public List<Published> published() {
        return jdbc.sql("select " + COLUMNS + " from composed_guideline order by published_at desc, number desc")
                .query((row, number) -> published(row))
                .list();
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getString("digest"),
                row.getString("committee"),
                row.getInt("number"),
                row.getObject("in_force", LocalDate.class),
                row.getString("decision"),
                row.getString("submitter"),
                row.getString("publisher"),
                row.getTimestamp("published_at").toInstant());
    }

    private static LoadedPlugin loaded(ResultSet row) throws SQLException {
        var guideline = ComposedGuideline.read(row.getString("content"));
        var number = row.getString("number");
        return new LoadedPlugin(
                new PluginKey(id(guideline.committee()), number, row.getString("digest")),
                guideline,
                "riktlinjebyggaren, version " + number);
    }
}
