package se.iop.core.pinning;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.KeyRing;
import se.iop.core.signature.PinnedKey;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;

/**
 * The keys that packages are checked with: those in the database, among them the instance's own, which vouches for what
 * came with the application.
 */
@Component
class Keys implements KeyRing {

    private static final String OWN_NAME = "Plattformens egen nyckel";
    private static final String PLATFORM = "Plattformen";

    private final PinnedKeys pinned;
    private final InstanceKey own;
    private final ShippedJars shipped;
    private final KeptSignatures kept;

    /** Pins the instance's own key before anybody can ask, unless it is there already; a revoked one stays so. */
    Keys(
            PinnedKeys pinned,
            InstanceKey own,
            ShippedJars shipped,
            KeptSignatures kept,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.pinned = pinned;
        this.own = own;
        this.shipped = shipped;
        this.kept = kept;
        TenantContext.runAs(
                Tenant.INSTANCE,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> pinOwn(jdbc, clock)));
    }

    private void pinOwn(JdbcClient jdbc, Clock clock) {
        var key = own.key().verifying();
        if (pinned.add(key, OWN_NAME, PLATFORM, clock.instant())) {
            jdbc.sql("select append_journal(null, :day, :actor, 'KEY_PINNED', null,"
                            + " jsonb_build_object('name', :name, 'fingerprint', :fingerprint))")
                    .param("day", java.time.LocalDate.now(clock))
                    .param("actor", PLATFORM)
                    .param("name", OWN_NAME)
                    .param("fingerprint", key.fingerprint())
                    .query((_, number) -> number)
                    .list();
        }
    }

    @Override
    public List<PinnedKey> keys() {
        return pinned.all();
    }

    @Override
    public @Nullable String vouch(byte[] jar) {
        var digest = digest(jar);
        if (shipped.contain(digest)) {
            return own.key().sign(jar).text();
        }
        var signatures = kept.of(digest);
        var counting = counting();
        return signatures.stream()
                .filter(signature -> counting.contains(signature.fingerprint()))
                .findFirst()
                .or(() -> signatures.stream().findFirst())
                .map(DetachedSignature::text)
                .orElse(null);
    }

    @Override
    public void keep(byte[] jar, String signature) {
        kept.keep(digest(jar), signature);
    }

    private Set<String> counting() {
        return keys().stream()
                .filter(PinnedKey::counts)
                .map(key -> key.key().fingerprint())
                .collect(Collectors.toSet());
    }

    private static String digest(byte[] jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
