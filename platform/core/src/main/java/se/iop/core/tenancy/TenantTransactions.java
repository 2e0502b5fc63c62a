package se.iop.core.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction, a reading one too, by telling PostgreSQL whose rows it may touch.
 *
 * <p>This is done inside the beginning and not by a listener after it: if a listener fails, the connection stays bound
 * to the thread and is never given back.
 */
@SuppressWarnings("serial")
public final class TenantTransactions extends JdbcTransactionManager {

    private static final String SET_TENANT = "select set_config('iop.tenant', ?, true)";

    private final IntSupplier tenant;
    private final TenantToken token;

    /**
     * Transactions on the data source.
     *
     * @param signedIn whose transaction it is where {@link TenantContext} names nobody
     * @param token what PostgreSQL believes
     */
    public TenantTransactions(DataSource dataSource, Tenant signedIn, TenantToken token) {
        super(dataSource);
        this.tenant = () -> TenantContext.acting().orElseGet(signedIn::current);
        this.token = token;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Asked first: without a tenant no connection is taken at all.
        var whose = tenant.getAsInt();
        super.doBegin(transaction, definition);
        try {
            tell(DataSourceUtils.getConnection(obtainDataSource()), whose);
        } catch (SQLException | RuntimeException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("PostgreSQL could not be told whose transaction it is", failure);
        }
    }

    /** A bound parameter and never part of the statement's text, which others with the same role could read. */
    private void tell(Connection connection, int whose) throws SQLException {
        var backend = connection.unwrap(PGConnection.class).getBackendPID();
        try (var statement = connection.prepareStatement(SET_TENANT)) {
            statement.setString(1, token.sign(whose, backend));
            statement.execute();
        }
    }
}
