package se.iop.core.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/** Both halves of an Ed25519 key: what its owner signs with. */
public final class SigningKey {

    private final KeyPair pair;

    SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A new key that is kept nowhere. */
    public static SigningKey fresh() {
        try {
            return new SigningKey(
                    KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK from 15 has Ed25519", impossible);
        }
    }

    /** The half that others may have. */
    public VerifyingKey verifying() {
        return new VerifyingKey(pair.getPublic());
    }

    /** Signs the whole content. */
    public DetachedSignature sign(byte[] content) {
        try {
            var signature = Signature.getInstance(VerifyingKey.ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return DetachedSignature.of(verifying(), signature.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("The key cannot sign", unusable);
        }
    }

    @Override
    public String toString() {
        return "SigningKey " + verifying();
    }
}
