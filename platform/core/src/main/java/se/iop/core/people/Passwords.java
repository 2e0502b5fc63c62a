package se.iop.core.people;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps passwords as Argon2id, so slow and so large that guessing a stolen hash costs more than it is worth. */
@Component
public class Passwords {

    /** What is wrong with a password that someone wants to choose. */
    public enum Weakness {
        /** Fewer than {@value Passwords#LEAST} characters. */
        SHORT,
        /** More characters than anyone types. */
        LONG,
        /** The user's own name is in it. */
        OWN_NAME,
        /** The same few characters again and again. */
        REPEATED
    }

    /** The fewest characters of a password. */
    public static final int LEAST = 12;

    private static final int MOST = 200;
    private static final int DIFFERENT_CHARACTERS = 5;
    private static final int SHORTEST_NAME = 4;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int ROUNDS = 2;

    /** Each computation takes 19 MiB; more than this many at once wait, so that guessing cannot exhaust the memory. */
    private static final int AT_ONCE = 4;

    /** Letters and digits that nobody takes for another. */
    private static final String CLEAR = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int IN_GROUP = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, ROUNDS);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = argon2.encode(oneTime());

    /** The hash to keep. */
    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            places.release();
        }
    }

    /** Whether the password is the one hashed; takes as long for a user who does not exist. */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > MOST) {
            return false;
        }
        places.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    /** A new password to hand over once, such as {@code kx7m-p2va-9tqd-hb4r}. */
    public String oneTime() {
        var password = new StringBuilder(GROUPS * (IN_GROUP + 1));
        for (var place = 0; place < GROUPS * IN_GROUP; place++) {
            if (place > 0 && place % IN_GROUP == 0) {
                password.append('-');
            }
            password.append(CLEAR.charAt(random.nextInt(CLEAR.length())));
        }
        return password.toString();
    }

    /** The first thing wrong with a password that a user wants to choose, or {@code null}. */
    public static @Nullable Weakness weaknessOf(String password, String username) {
        if (password.length() < LEAST) {
            return Weakness.SHORT;
        }
        if (password.length() > MOST) {
            return Weakness.LONG;
        }
        var own = username.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        if (own.length() >= SHORTEST_NAME && password.toLowerCase(Locale.ROOT).contains(own)) {
            return Weakness.OWN_NAME;
        }
        return password.codePoints().distinct().count() < DIFFERENT_CHARACTERS ? Weakness.REPEATED : null;
    }
}
