package se.iop.core.signature;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A signature over a whole file, kept beside it as a small text: {@code x.jar} and {@code x.jar.sig}.
 *
 * @param fingerprint whose it says it is, see {@link VerifyingKey#fingerprint()}
 * @param encoded the signature itself in Base64
 */
public record DetachedSignature(String fingerprint, String encoded) {

    /** What the name of a file is followed by in the name of its signature. */
    public static final String ENDING = ".sig";

    /** Longer texts need not be read. */
    public static final int LONGEST = 1000;

    private static final Pattern TEXT = Pattern.compile(
            "IOP-Signature: 1\\r?\\nKey: ([0-9a-f]{64})\\r?\\nEd25519: ([A-Za-z0-9+/]{86}==)(\\r?\\n)?");

    static DetachedSignature of(VerifyingKey key, byte[] value) {
        return new DetachedSignature(key.fingerprint(), Base64.getEncoder().encodeToString(value));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws NotASignature where it is anything else
     */
    public static DetachedSignature read(String text) throws NotASignature {
        var found = TEXT.matcher(text.length() > LONGEST ? "" : text);
        if (!found.matches()) {
            throw new NotASignature();
        }
        return new DetachedSignature(found.group(1), found.group(2));
    }

    /** Three lines: the format, whose it is, and the signature. */
    public String text() {
        return "IOP-Signature: 1\nKey: " + fingerprint + "\nEd25519: " + encoded + "\n";
    }

    byte[] value() {
        return Base64.getDecoder().decode(encoded);
    }
}
