package se.iop.core.pinning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.NotASignature;

/** The signatures that packages were let in with, for all municipalities together, as the packages are. */
@Repository
class KeptSignatures {

    private final JdbcClient jdbc;

    KeptSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the text of a signature; keeping one by the same key again changes nothing. */
    void keep(String digest, String signature) {
        jdbc.sql("""
                        insert into package_signature (digest, fingerprint, signature)
                        values (:digest, :fingerprint, :signature) on conflict do nothing""")
                .param("digest", digest)
                .param("fingerprint", read(signature).fingerprint())
                .param("signature", signature)
                .update();
    }

    /** All of one package, the latest first. */
    List<DetachedSignature> of(String digest) {
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
