package se.iop.core.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs tokens that PostgreSQL believes: tenant, expiry and an HMAC over both and the connection's own backend process.
 *
 * <p>Whoever can run SQL with the application's rights can neither make one for another tenant, nor use one elsewhere,
 * nor keep one.
 */
public final class TenantToken {

    private static final String ALGORITHM = "HmacSHA256";

    /** Longer than any transaction may last, and than two machines' clocks differ. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** The same for a job's transaction, which may last half an hour. */
    private static final Duration LIFE_OF_A_JOB = Duration.ofMinutes(35);

    private final SecretKeySpec key;
    private final InstantSource machine;

    /** Signs with the key. The database compares with its machine's time, so the time here is the machine's as well. */
    public TenantToken(TenantKey key) {
        this(key, InstantSource.system());
    }

    TenantToken(TenantKey key, InstantSource machine) {
        this.key = new SecretKeySpec(key.secret(), ALGORITHM);
        this.machine = machine;
    }

    /** A token for the tenant that is good for one transaction on the backend. */
    public String sign(int tenant, int backend) {
        return sign(tenant, backend, machine.instant().plus(Jobs.underWay() ? LIFE_OF_A_JOB : LIFE));
    }

    /** A token for the tenant that is good on the backend until the instant given. */
    public String sign(int tenant, int backend, Instant expiry) {
        var message = tenant + ":" + expiry.getEpochSecond();
        return message + ":" + HexFormat.of().formatHex(hmac(message + ":" + backend));
    }

    private byte[] hmac(String message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message.getBytes(UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("This Java lacks " + ALGORITHM, failure);
        }
    }
}
