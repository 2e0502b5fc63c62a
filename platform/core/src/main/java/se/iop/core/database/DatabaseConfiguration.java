package se.iop.core.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantToken;
import se.iop.core.tenancy.TenantTransactions;

/** Wires the database: migrate as the owner, check the application's role, and only then open its pool. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseConfiguration {

    /** Exists only when the schema is up to date. */
    @Bean
    TenantToken tenantToken(DatabaseProperties properties) {
        new DatabaseGuard(properties).check();
        return new TenantToken(new Migration(properties).run());
    }

    /** The pool of the application's role; takes the token so that it opens after the migration. */
    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseProperties properties, TenantToken migrated) {
        return Connections.pool(properties);
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
