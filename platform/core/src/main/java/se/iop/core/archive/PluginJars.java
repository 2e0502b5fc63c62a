package se.iop.core.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.catalog.JarArchive;
import se.iop.core.catalog.PluginKey;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;

/**
 * Keeps plugins' jars in the database, one row for each digest: inside a transaction for the municipality that it
 * belongs to, and that alone can see it then; outside one for the instance.
 */
@Repository
class PluginJars implements JarArchive {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PluginJars(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void keep(PluginKey key, byte[] jar) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            insert(key, jar);
        } else {
            TenantContext.runAs(Tenant.INSTANCE, () -> transaction.executeWithoutResult(_ -> insert(key, jar)));
        }
    }

    private void insert(PluginKey key, byte[] jar) {
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
