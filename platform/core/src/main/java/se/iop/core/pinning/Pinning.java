package se.iop.core.pinning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.catalog.Catalogs;
import se.iop.core.record.Journal;
import se.iop.core.signature.NotAKey;
import se.iop.core.signature.PinnedKey;
import se.iop.core.signature.VerifyingKey;

/**
 * Saying which keys plugins may be signed with: the operator for the whole instance, a municipality's administrator for
 * that municipality.
 */
@Service
public class Pinning {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final PinnedKeys keys;
    private final TransactionTemplate transaction;
    private final Catalogs catalogs;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    Pinning(
            PinnedKeys keys,
            PlatformTransactionManager transactions,
            Catalogs catalogs,
            Journal journal,
            Acting acting,
            Clock clock) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.catalogs = catalogs;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /** Why a key was not pinned or revoked. */
    public enum Why {
        /** It has no name, or a very long one. */
        NAME,
        /** The text is no public key. */
        NOT_A_KEY,
        /** It is there already, perhaps revoked. */
        ALREADY,
        /** No reason was given, or a very long one. */
        REASON,
        /** There is no such key, or somebody revoked it before. */
        GONE
    }

    /** A key was not pinned or revoked, and nothing has changed. */
    public static final class NotPinned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Why why;

        NotPinned(Why why) {
            super(why.name());
            this.why = why;
        }

        /** What was wrong. */
        public Why why() {
            return why;
        }
    }

    /**
     * The keys, and what they have signed.
     *
     * @param keys the municipality's own and the instance's, revoked ones too
     * @param signers the keys that a package was let in with, by its digest. Where a package has none in its list, it
     *     was signed with a key that is not known where the person is; where it has no list, no signature of it was
     *     kept
     */
    public record Ring(List<PinnedKey> keys, Map<String, List<PinnedKey>> signers) {

        /** Keeps its own copies. */
        public Ring {
            keys = List.copyOf(keys);
            signers = Map.copyOf(signers);
        }

        /** The packages that nobody vouches for once the key is withdrawn, by digest. */
        public Set<String> restingOn(PinnedKey key) {
            return signers.entrySet().stream()
                    .filter(entry -> entry.getValue().stream()
                            .filter(PinnedKey::counts)
                            .toList()
                            .equals(List.of(key)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The keys that count where the person is, and the packages that were let in with them. */
    public Ring ring() {
        Access.demand(acting.person(), Action.READ_PLUGINS, null);
        return transaction.execute(_ -> keys.ring());
    }

    /**
     * Reads a key that somebody has written in, so that its fingerprint can be compared before it is pinned.
     *
     * @throws NotPinned where the text is no public key
     */
    public VerifyingKey read(String text) {
        try {
            return VerifyingKey.of(text);
        } catch (NotAKey other) {
            throw new NotPinned(Why.NOT_A_KEY);
        }
    }

    /**
     * Pins a key for the person's municipality, or for the whole instance where the person is its operator.
     *
     * @throws NotPinned where the name or the key is missing, or the key is there already
     */
    public void pin(String name, String text) {
        demand();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new NotPinned(Why.NAME);
        }
        var key = read(text);
        transaction.executeWithoutResult(_ -> {
            if (!keys.add(key, name.strip(), acting.person().name(), clock.instant())) {
                throw new NotPinned(Why.ALREADY);
            }
            journal.add(
                    null,
                    "KEY_PINNED",
                    LocalDate.now(clock),
                    null,
                    Map.of("name", name.strip(), "fingerprint", key.fingerprint()));
        });
    }

    /**
     * Withdraws a key for good; what it signed is out of the catalogue when this returns.
     *
     * @throws NotPinned where no reason is given, or the key is not there to be withdrawn
     */
    public void revoke(String fingerprint, String reason) {
        demand();
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new NotPinned(Why.REASON);
        }
        transaction.executeWithoutResult(_ -> {
            var name = keys.revoke(fingerprint, acting.person().name(), clock.instant(), reason.strip())
                    .orElseThrow(() -> new NotPinned(Why.GONE));
            journal.add(
                    null,
                    "KEY_REVOKED",
                    LocalDate.now(clock),
                    reason.strip(),
                    Map.of("name", name, "fingerprint", fingerprint));
        });
        catalogs.reload();
    }

    private void demand() {
        Access.demand(acting.person(), Action.PIN_KEY, null);
    }
}
