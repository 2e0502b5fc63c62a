package se.iop.core.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import se.iop.core.tenancy.Jobs;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantToken;
import se.iop.core.tenancy.TenantTransactions;

/** Wires the database: check the roles that work, migrate as the owner, and only then open the pools. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {

    /** Exists only when the schema is up to date. */
    @Bean
    TenantToken tenantToken(DatabaseProperties properties) {
        new DatabaseGuard(properties).check();
        return new TenantToken(new Migration(properties).run());
    }

    /** The pools, one for people and one for jobs; takes the token so that they open after the migration. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseProperties properties, TenantToken migrated) {
        return Connections.pools(properties);
    }

    /** As many turns as the jobs have connections. */
    @Bean
    Jobs jobs(DatabaseProperties properties) {
        return new Jobs(properties.jobs().atMost());
    }

    @Bean
    PlatformTransactionManager transactionManager(
            DataSource dataSource, ObjectProvider<Tenant> signedIn, TenantToken token) {
        return new TenantTransactions(dataSource, () -> whoever(signedIn), token);
    }

    private static int whoever(ObjectProvider<Tenant> signedIn) {
        var tenant = signedIn.getIfAvailable();
        if (tenant == null) {
            throw new IllegalStateException("Nobody is signed in and no tenant is named");
        }
        return tenant.current();
    }
}
