package se.iop.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The one door for packages, whichever way they come: the package itself, then its signature, then its code, and only
 * then is anything of it loaded.
 */
final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final PackageCheck check = new PackageCheck();

    /**
     * What was let in.
     *
     * @param plugin the guideline in it
     * @param jar its bytes
     */
    record Admitted(LoadedPlugin plugin, byte[] jar) {}

    /** Bytes to be looked at, written to a file of one's own. */
    @FunctionalInterface
    private interface Copying {
        void to(Path copy) throws IOException;
    }

    /**
     * Lets a file in. Copied first, so that a file that is written over meanwhile is either the old one or the new one.
     */
    Admitted admit(Path file, String name) throws Refusal {
        return inAFolderOfItsOwn(name, copy -> Files.copy(file, copy));
    }

    /** Lets in what somebody sent. */
    Admitted admit(byte[] jar, String name) throws Refusal {
        return inAFolderOfItsOwn(name, copy -> Files.write(copy, jar));
    }

    /**
     * Loads what was let in once and kept since. Who signed it was settled then, and a key that is withdrawn later
     * changes nothing in what was judged; the package and its code are looked at again.
     */
    Admitted again(byte[] kept, String name) throws Refusal {
        return inAFolderOfItsOwn(name, copy -> Files.write(copy, kept));
    }

    private Admitted inAFolderOfItsOwn(String name, Copying copying) throws Refusal {
        Path own = null;
        try {
            own = Files.createTempDirectory("iop-plugin");
            var copy = own.resolve("plugin.jar");
            copying.to(copy);
            var found = PluginPackage.read(copy);
            check.check(found);
            return new Admitted(GuidelineJars.load(found, name), found.jar());
        } catch (IOException unreadable) {
            throw Refusal.because("Filen går inte att läsa", "The file cannot be read", unreadable);
        } finally {
            discard(own);
        }
    }

    /** Everything is in memory by now; what cannot be deleted is the operating system's to clear away. */
    private static void discard(@Nullable Path own) {
        try {
            FileSystemUtils.deleteRecursively(own);
        } catch (IOException left) {
            LOG.debug("A copy was left behind", left);
        }
    }
}
