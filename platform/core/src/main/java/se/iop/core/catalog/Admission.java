package se.iop.core.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.KeyRing;

/**
 * The one way into the catalogue: whose word the file stands on, then what it is, then its code, and only then is any
 * of it loaded.
 *
 * <p>The bytes are read once. Every step sees the same ones, and they are what is kept and what runs, so a file that is
 * swapped meanwhile changes nothing.
 */
@Component
public final class Admission {

    private static final String SCOPE = "Plugin-Scope";

    private final KeyRing ring;
    private final SignatureCheck signatures;
    private final PackageCheck check = new PackageCheck();

    /**
     * Lets in what is signed with a key of the ring.
     *
     * @param development whether packages that nobody signed are let in too, as unsigned
     */
    public Admission(KeyRing ring, @Value("${iop.development:false}") boolean development) {
        this.ring = ring;
        this.signatures = new SignatureCheck(ring, development);
    }

    /**
     * What was let in.
     *
     * @param plugin the guideline in it
     * @param jar its bytes
     */
    record Admitted(LoadedPlugin plugin, byte[] jar) {}

    /** Keeps the signature that vouches for what was let in, so that it can be checked again. */
    void keepSignature(byte[] jar, @Nullable String signature) {
        var text = signature == null ? ring.vouch(jar) : signature;
        if (text != null) {
            ring.keep(jar, text);
        }
    }

    /** Whether what came on that word may still be used. */
    boolean trusts(Origin origin) {
        return signatures.trusts(origin);
    }

    /**
     * Lets a file in with the signature that lies beside it, or that the instance itself makes. What the instance
     * vouches for needs no other word: an author who signs what was just built, for somebody else, still has it here.
     */
    Admitted admit(Path file, String name) throws Refusal {
        try {
            var jar = atMost(file, PluginPackage.LARGEST);
            return admitFile(jar, name, signature(file.resolveSibling(name + DetachedSignature.ENDING)));
        } catch (IOException unreadable) {
            throw Refusal.because("Filen går inte att läsa", "The file cannot be read", unreadable);
        }
    }

    private Admitted admitFile(byte[] jar, String name, @Nullable String beside) throws Refusal {
        try {
            var admitted = admit(jar, name, beside);
            keepSignature(admitted.jar(), beside);
            return admitted;
        } catch (Refusal refused) {
            var own = beside == null ? null : ring.vouch(jar);
            if (own == null) {
                throw refused;
            }
            return admit(jar, name, own);
        }
    }

    /**
     * Lets in what somebody sent, and keeps nothing of it.
     *
     * @param jar the whole file
     * @param name the file's name, to show
     * @param signature the text of its detached signature; {@code null} where there is none beside it
     */
    Admitted admit(byte[] jar, String name, @Nullable String signature) throws Refusal {
        PluginPackage.checkSize(jar.length);
        var own = jar.clone();
        var word = signatures.check(own, signature == null ? ring.vouch(own) : signature);
        return admit(own, name, found -> signatures.reaching(word, found.line(SCOPE)));
    }

    /**
     * Loads what was let in once and kept since. What it says is what it said, whatever has become of the key that it
     * was signed with; whether it may still be in force, {@link #trusts} says. The package and its code are looked at
     * again.
     */
    Admitted again(byte[] kept, String name) throws Refusal {
        var word = signatures.word(kept, ring.vouch(kept));
        return admit(kept.clone(), name, found -> signatures.stillReaching(word, found.line(SCOPE)));
    }

    /** Says on whose word a package is taken, once it is known whom it binds. */
    @FunctionalInterface
    private interface Vouching {
        Origin of(PluginPackage found) throws Refusal;
    }

    private Admitted admit(byte[] jar, String name, Vouching vouching) throws Refusal {
        var found = PluginPackage.read(jar);
        check.check(found);
        var origin = vouching.of(found);
        var plugin = GuidelineJars.load(found, name).from(origin);
        SignatureCheck.checkScope(found.line(SCOPE), plugin.scope());
        return new Admitted(plugin, jar);
    }

    private static byte[] atMost(Path file, int most) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(most + 1);
        }
    }

    private static @Nullable String signature(Path file) throws IOException {
        try {
            return new String(atMost(file, DetachedSignature.LONGEST), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return null;
        }
    }
}
