package se.iop.core.pinning;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.NotASignature;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;

/**
 * The signatures that packages were let in with: inside a transaction those of its municipality and of the instance,
 * outside one everyone's.
 */
@Repository
class KeptSignatures {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeptSignatures(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Keeps the text of a signature; keeping one by the same key again changes nothing. */
    void keep(String digest, String signature) {
        inTransaction(() -> insert(digest, signature));
    }

    /** All of one package, the latest first. */
    List<DetachedSignature> of(String digest) {
        return inTransaction(() -> select(digest));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : TenantContext.callAs(
                        Tenant.INSTANCE, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private int insert(String digest, String signature) {
        return jdbc.sql("""
                        insert into package_signature (digest, fingerprint, signature)
                        values (:digest, :fingerprint, :signature) on conflict do nothing""")
                .param("digest", digest)
                .param("fingerprint", read(signature).fingerprint())
                .param("signature", signature)
                .update();
    }

    private List<DetachedSignature> select(String digest) {
        return jdbc.sql("select signature from package_signature where digest = :digest order by kept_at desc")
                .param("digest", digest)
                .query((row, _) -> read(row.getString("signature")))
                .list();
    }

    private static DetachedSignature read(String text) {
        try {
            return DetachedSignature.read(text);
        } catch (NotASignature other) {
            throw new IllegalArgumentException("Not a signature", other);
        }
    }
}
