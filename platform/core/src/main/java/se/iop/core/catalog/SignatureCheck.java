package se.iop.core.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.KeyRing;
import se.iop.core.signature.NotASignature;
import se.iop.core.signature.PinnedKey;
import se.iop.guideline.Scope;

/** On whose word a package is let in; asked before anything in it is read. */
final class SignatureCheck {

    private final KeyRing ring;
    private final boolean development;

    /** @param development whether a package that nobody signed is let in, as unsigned */
    SignatureCheck(KeyRing ring, boolean development) {
        this.ring = ring;
        this.development = development;
    }

    /**
     * Whose word it is.
     *
     * @param signature what lies beside the jar; {@code null} where nothing does
     * @throws Refusal where nobody signed it, or the signature is not by a pinned key over exactly these bytes
     */
    Origin check(byte[] jar, @Nullable String signature) throws Refusal {
        if (signature == null) {
            return unsigned();
        }
        try {
            return signed(jar, DetachedSignature.read(signature));
        } catch (NotASignature other) {
            throw new Refusal(
                    "Signaturfilen bredvid är inte skriven som en signatur.",
                    "The signature file beside it is not written as a signature.");
        }
    }

    /** Whether what came on that word may still be used: its key has not been revoked since. */
    boolean trusts(Origin origin) {
        return switch (origin) {
            case Origin.Composed() -> true;
            case Origin.Unsigned() -> development;
            case Origin.Withdrawn() -> false;
            case Origin.Signed(var _, var fingerprint, var municipality) -> {
                var pinned = pinned(fingerprint);
                yield pinned.stream()
                                .filter(key -> key.instances()
                                        || municipality == null
                                        || municipality.equals(key.municipality()))
                                .anyMatch(PinnedKey::counts)
                        && pinned.stream().noneMatch(key -> key.instances() && !key.counts());
            }
        };
    }

    private List<PinnedKey> pinned(String fingerprint) {
        return ring.keys().stream()
                .filter(key -> key.key().fingerprint().equals(fingerprint))
                .toList();
    }

    /** Whose word it was when it was let in, where that can still be told. */
    Origin word(byte[] jar, @Nullable String signature) {
        try {
            return signature == null ? new Origin.Unsigned() : check(jar, signature);
        } catch (Refusal since) {
            return new Origin.Withdrawn();
        }
    }

    private Origin unsigned() throws Refusal {
        if (development) {
            return new Origin.Unsigned();
        }
        throw new Refusal(
                "Filen är inte signerad, och den här plattformen tar bara emot signerade tillägg.",
                "The file is not signed, and this platform takes signed plugins only.");
    }

    private Origin signed(byte[] jar, DetachedSignature signature) throws Refusal {
        var pinned = pinned(signature.fingerprint());
        if (pinned.isEmpty()) {
            throw new Refusal(
                    "Filen är signerad med en nyckel som ingen har godkänt (" + brief(signature) + ").",
                    "The file is signed with a key that nobody has pinned (" + brief(signature) + ").");
        }
        refuseRevoked(pinned);
        var key = best(pinned);
        if (!key.key().verifies(jar, signature)) {
            throw new Refusal(
                    "Signaturen stämmer inte: filen är ändrad sedan den signerades.",
                    "The signature does not match: the file has been changed since it was signed.");
        }
        return new Origin.Signed(key.name(), signature.fingerprint(), key.municipality());
    }

    /** What the instance has withdrawn no municipality can keep. */
    private static void refuseRevoked(List<PinnedKey> pinned) throws Refusal {
        for (var key : pinned) {
            var revocation = key.revocation();
            if (revocation != null && (key.instances() || pinned.stream().noneMatch(PinnedKey::counts))) {
                throw new Refusal(
                        "Nyckeln " + key.name() + " som filen är signerad med är återkallad: " + revocation.reason(),
                        "The key " + key.name() + " that the file is signed with is revoked: " + revocation.reason());
            }
        }
    }

    /** The instance's, which counts: had it been revoked, the file would have been refused. */
    private static PinnedKey best(List<PinnedKey> pinned) {
        return pinned.stream()
                .filter(PinnedKey::instances)
                .findFirst()
                .orElseGet(() ->
                        pinned.stream().filter(PinnedKey::counts).findFirst().orElseThrow());
    }

    /**
     * On whose word the file binds the body that its manifest names, before any code of it has run: a key that several
     * municipalities have pinned speaks for the one concerned.
     *
     * @param scope the manifest's {@code Plugin-Scope}, empty where there is none
     * @throws Refusal where the key may not sign for that body
     */
    Origin reaching(Origin origin, String scope) throws Refusal {
        if (origin instanceof Origin.Signed(var name, var fingerprint, var municipality) && municipality != null) {
            if (scope.isEmpty()) {
                throw new Refusal(
                        "Manifestet saknar Plugin-Scope, som krävs när en kommuns nyckel har signerat.",
                        "The manifest lacks Plugin-Scope, which is needed when a municipality's key has signed.");
            }
            return signing(fingerprint, scope)
                    .orElseThrow(() -> new Refusal(
                            "Nyckeln " + name + " får bara signera för " + municipality + ", och filen gäller " + scope
                                    + ".",
                            "The key " + name + " may sign for " + municipality + " only, and the file binds " + scope
                                    + "."));
        }
        return origin;
    }

    /** The same of what was let in before: where the key does not reach any more, it has been withdrawn. */
    Origin stillReaching(Origin origin, String scope) {
        try {
            return reaching(origin, scope);
        } catch (Refusal since) {
            return new Origin.Withdrawn();
        }
    }

    private Optional<Origin> signing(String fingerprint, String scope) {
        var bound = scope.replaceFirst("/.*", "");
        return pinned(fingerprint).stream()
                .filter(PinnedKey::counts)
                .filter(key -> bound.equals(key.municipality()) && !scope.equals(Scopes.NATION))
                .findFirst()
                .map(key -> new Origin.Signed(key.name(), fingerprint, key.municipality()));
    }

    /** Whether the guideline binds whom the manifest said, now that its code has told. */
    static void checkScope(String stated, Scope scope) throws Refusal {
        if (!stated.isEmpty() && !stated.equals(Scopes.text(scope))) {
            throw new Refusal(
                    "Manifestet säger att riktlinjen gäller " + stated + ", men den gäller " + Scopes.text(scope) + ".",
                    "The manifest says that the guideline binds " + stated + ", but it binds " + Scopes.text(scope)
                            + ".");
        }
    }

    private static String brief(DetachedSignature signature) {
        return signature.fingerprint().substring(0, 16);
    }
}
