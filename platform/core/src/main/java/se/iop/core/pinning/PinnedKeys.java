package se.iop.core.pinning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.pinning.Pinning.Ring;
import se.iop.core.signature.NotAKey;
import se.iop.core.signature.PinnedKey;
import se.iop.core.signature.VerifyingKey;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;

/** The pinned keys in the database. */
@Repository
class PinnedKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PinnedKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The keys of everyone; inside a transaction those that count for whoever it belongs to, which are all that a
     * package of theirs can be signed with.
     */
    List<PinnedKey> all() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return inForce();
        }
        return TenantContext.callAs(Tenant.INSTANCE, () -> transaction.execute(_ -> inForce()));
    }

    /** Of the running transaction's tenant and of the instance, the oldest first. */
    private List<PinnedKey> inForce() {
        return jdbc.sql("select * from keys_in_force()")
                .query((row, _) -> key(row))
                .list();
    }

    /**
     * The same keys, and which packages each was let in with, in one question. A package has no key where its signature
     * is of one that does not count for the running transaction's tenant, and is not there where no signature is kept.
     */
    Ring ring() {
        var keys = new LinkedHashSet<PinnedKey>();
        var signers = new HashMap<String, List<PinnedKey>>();
        jdbc.sql("select k.*, s.digest from keys_in_force() k full join package_signature s"
                        + " on s.fingerprint = k.fingerprint order by k.municipality nulls first, k.pinned_at,"
                        + " k.fingerprint")
                .query(row -> {
                    var key = row.getString("public_key") == null ? null : key(row);
                    var digest = row.getString("digest");
                    if (key != null) {
                        keys.add(key);
                    }
                    if (digest != null) {
                        var own = signers.computeIfAbsent(digest, _ -> new ArrayList<>());
                        Optional.ofNullable(key).ifPresent(own::add);
                    }
                });
        return new Ring(List.copyOf(keys), Map.copyOf(signers));
    }

    /** Adds a key of the running transaction's tenant; answers whether it was not there before. */
    boolean add(VerifyingKey key, String name, String by, Instant at) {
        return jdbc.sql("""
                        insert into pinned_key (fingerprint, public_key, name, pinned_by, pinned_at)
                        values (:fingerprint, :key, :name, :by, :at) on conflict do nothing""")
                        .param("fingerprint", key.fingerprint())
                        .param("key", key.text())
                        .param("name", name)
                        .param("by", by)
                        .param("at", java.sql.Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Withdraws a key of the running transaction's tenant; answers what it is called where it counted. */
    Optional<String> revoke(String fingerprint, String by, Instant at, String because) {
        return jdbc.sql("""
                        update pinned_key set revoked_at = :at, revoked_by = :by, revoked_because = :because
                        where fingerprint = :fingerprint and revoked_at is null returning name""")
                .param("fingerprint", fingerprint)
                .param("by", by)
                .param("at", java.sql.Timestamp.from(at))
                .param("because", because)
                .query(String.class)
                .optional();
    }

    private static PinnedKey key(ResultSet row) throws SQLException {
        try {
            return new PinnedKey(
                    VerifyingKey.of(row.getString("public_key")),
                    row.getString("name"),
                    row.getString("municipality"),
                    row.getString("pinned_by"),
                    row.getTimestamp("pinned_at").toInstant(),
                    revocation(row));
        } catch (NotAKey damaged) {
            throw new SQLException("A pinned key is damaged: " + row.getString("fingerprint"), damaged);
        }
    }

    private static PinnedKey.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        var at = row.getTimestamp("revoked_at");
        return at == null
                ? null
                : new PinnedKey.Revocation(
                        at.toInstant(), row.getString("revoked_by"), row.getString("revoked_because"));
    }
}
