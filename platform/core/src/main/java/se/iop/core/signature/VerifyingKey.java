package se.iop.core.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public half of an Ed25519 key: what others check a signature with. */
public final class VerifyingKey {

    static final String ALGORITHM = "Ed25519";

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int LONGEST = 1000;

    /** An Ed25519 key in its standard wrapping is of this length, and of no other. */
    private static final int BYTES = 44;

    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads a key as {@link #text()} writes it, with or without the lines around it, and with whatever was copied
     * together with them.
     *
     * @throws NotAKey where the text is no Ed25519 key
     */
    public static VerifyingKey of(String text) throws NotAKey {
        if (text.length() > LONGEST) {
            throw new NotAKey();
        }
        try {
            var begin = text.indexOf(BEGIN);
            var end = text.indexOf(END, Math.max(begin, 0));
            var bare = begin < 0 || end < 0 ? text : text.substring(begin + BEGIN.length(), end);
            var encoded = Base64.getDecoder().decode(bare.replaceAll("\\s", ""));
            var key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            if (encoded.length != BYTES) {
                throw new NotAKey();
            }
            return new VerifyingKey(key);
        } catch (IllegalArgumentException | GeneralSecurityException other) {
            throw new NotAKey();
        }
    }

    /** SHA-256 over the key in hexadecimal: what people compare, and what a signature names. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** The key as PEM, ready to be pinned anywhere. */
    public String text() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    /** Whether the signature was made over exactly these bytes with the other half of this key. */
    public boolean verifies(byte[] content, DetachedSignature signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return signature.fingerprint().equals(fingerprint()) && check.verify(signature.value());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey another && another.fingerprint().equals(fingerprint());
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
