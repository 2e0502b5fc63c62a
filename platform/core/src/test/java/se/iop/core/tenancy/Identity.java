package se.iop.core.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;

/** As whom a test asks the database, honestly or not. */
enum Identity {
    /** Nobody: no token at all. */
    NONE,
    /** The first municipality. */
    A,
    /** The second municipality. */
    B,
    /** The first municipality, signed with a key of one's own. */
    FORGED,
    /** The first municipality, too late. */
    EXPIRED,
    /** The first municipality, signed for another connection. */
    ELSEWHERE,
    /** The first municipality's token with the second's number written over it. */
    ALTERED;

    static final int TENANT_A = 1;
    static final int TENANT_B = 2;

    /** Whether the database should believe it. */
    boolean honest() {
        return this == A || this == B;
    }

    int tenant() {
        return this == B ? TENANT_B : TENANT_A;
    }

    /** Gives the connection's transaction this identity. */
    void assume(Connection connection, TenantToken token) throws SQLException {
        if (this == NONE) {
            return;
        }
        var backend = connection.unwrap(PGConnection.class).getBackendPID();
        tell(connection, text(token, backend));
    }

    private String text(TenantToken token, int backend) {
        return switch (this) {
            case NONE -> "";
            case A, B -> token.sign(tenant(), backend);
            case FORGED -> new TenantToken(TenantKey.random()).sign(TENANT_A, backend);
            case EXPIRED -> token.sign(TENANT_A, backend, Instant.EPOCH);
            case ELSEWHERE -> token.sign(TENANT_A, backend + 1);
            case ALTERED -> TENANT_B + token.sign(TENANT_A, backend).substring(1);
        };
    }

    static void tell(Connection connection, String text) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('iop.tenant', ?, true)")) {
            statement.setString(1, text);
            statement.execute();
        }
    }
}
