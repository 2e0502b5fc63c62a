package se.iop.core.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys that plugins are checked with. */
@FunctionalInterface
public interface KeyRing {

    /** Every key that was ever pinned, for the instance and for any municipality, the revoked too. */
    List<PinnedKey> keys();

    /**
     * The signature of a jar that lies beside none: the instance's own over one that came with the application itself,
     * or the one that was kept.
     *
     * @return the text of the signature; {@code null} where there is none
     */
    default @Nullable String vouch(byte[] jar) {
        return null;
    }

    /** Keeps the signature that a jar was let in with. */
    default void keep(byte[] jar, String signature) {}
}
