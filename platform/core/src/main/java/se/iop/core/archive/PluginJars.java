package se.iop.core.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.iop.core.catalog.JarArchive;
import se.iop.core.catalog.PluginKey;

/**
 * Keeps plugins' jars in the database, one row for each digest, for all municipalities together.
 *
 * <p>The catalogue belongs to no municipality, so nothing here begins one's transaction: the one statement is its own.
 */
@Repository
class PluginJars implements JarArchive {

    private final JdbcClient jdbc;

    PluginJars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PluginKey key, byte[] jar) {
        jdbc.sql("""
                insert into plugin_jar (digest, plugin_id, version, content)
                values (:digest, :id, :version, :content)
                on conflict do nothing
                """)
                .param("digest", key.digest())
                .param("id", key.id())
                .param("version", key.version())
                .param("content", jar)
                .update();
    }
}
