package se.iop.core.tenancy;

import java.security.SecureRandom;
import java.util.Arrays;

/** The secret that the application and PostgreSQL share; the database keeps it combined with the pads of RFC 2104. */
public final class TenantKey {

    /** The block of SHA-256 in bytes: the length of a key and of its pads. */
    public static final int BLOCK = 64;

    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final byte[] secret;

    private TenantKey(byte[] secret) {
        if (secret.length != BLOCK) {
            throw new IllegalArgumentException("A key is " + BLOCK + " bytes");
        }
        this.secret = secret;
    }

    /** A new key that nobody can guess. */
    public static TenantKey random() {
        var secret = new byte[BLOCK];
        new SecureRandom().nextBytes(secret);
        return new TenantKey(secret);
    }

    /** The key whose inner pad the database has kept. */
    public static TenantKey ofInnerPad(byte[] pad) {
        return new TenantKey(xor(pad, INNER));
    }

    /** What the inner hash begins with. */
    public byte[] innerPad() {
        return xor(secret, INNER);
    }

    /** What the outer hash begins with. */
    public byte[] outerPad() {
        return xor(secret, OUTER);
    }

    byte[] secret() {
        return Arrays.copyOf(secret, secret.length);
    }

    private static byte[] xor(byte[] bytes, int with) {
        var result = new byte[bytes.length];
        for (var place = 0; place < bytes.length; place++) {
            result[place] = (byte) (bytes[place] ^ with);
        }
        return result;
    }
}
