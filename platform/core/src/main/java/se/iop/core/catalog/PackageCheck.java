package se.iop.core.catalog;

import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;
import se.iop.guideline.Guidelines;

/**
 * Looks at a package before any of its code is loaded: what it says of itself, and what lies in it.
 *
 * <p>Whose word it stands on is asked before this ({@link SignatureCheck}), over exactly the bytes of
 * {@link PluginPackage#jar()}. All of it comes before PF4J sees the package, because loading a class may run its code,
 * and PF4J itself verifies nothing.
 */
final class PackageCheck {

    /** The version of the SPI that plugins are loaded against. */
    static final String SPI_VERSION = Guidelines.SPI_VERSION;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 100;
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}(-[0-9A-Za-z.-]{1,40})?");
    private static final Pattern SCOPE = Pattern.compile("([a-z0-9]+(-[a-z0-9]+)*)(/[a-z0-9]+(-[a-z0-9]+)*)?");

    private final DefaultVersionManager versions = new DefaultVersionManager();

    void check(PluginPackage found) throws Refusal {
        if (!ID.matcher(found.line("Plugin-Id")).matches()
                || found.line("Plugin-Id").length() > LONGEST_ID) {
            throw new Refusal(
                    "Manifestets Plugin-Id ska vara gemener och siffror i ord med bindestreck emellan.",
                    "The manifest's Plugin-Id must be lower-case words joined by hyphens.");
        }
        if (!found.line("Plugin-Scope").isEmpty()
                && !SCOPE.matcher(found.line("Plugin-Scope")).matches()) {
            throw new Refusal(
                    "Manifestets Plugin-Scope ska vara kommun/nämnd, en kommun eller sverige.",
                    "The manifest's Plugin-Scope must be municipality/committee, a municipality or sverige.");
        }
        if (!found.line("Plugin-Class").isEmpty()
                || !found.line("Plugin-Dependencies").isEmpty()) {
            throw new Refusal(
                    "Ett tillägg har bara regler: Plugin-Class och Plugin-Dependencies får inte finnas i manifestet.",
                    "A plugin holds rules only: Plugin-Class and Plugin-Dependencies must not be in the manifest.");
        }
        checkVersion(found.line("Plugin-Version"));
        checkRange(found.line("Plugin-Requires"));
        PackageContents.check(found.entries());
    }

    private void checkVersion(String version) throws Refusal {
        if (!VERSION.matcher(version).matches()) {
            throw new Refusal(
                    "Manifestets Plugin-Version \"" + version + "\" är ingen version som 1.2.3.",
                    "The manifest's Plugin-Version \"" + version + "\" is not a version such as 1.2.3.");
        }
    }

    /** A missing range would let in whatever was written for a contract that has since changed. */
    private void checkRange(String range) throws Refusal {
        if (!fits(range)) {
            throw new Refusal(
                    "Tillägget är byggt för version " + range + " av plattformens gränssnitt, och här finns "
                            + SPI_VERSION + "; den som gör det behöver bygga det för den versionen.",
                    "The plugin is built for version " + range + " of the platform's interface, and this is "
                            + SPI_VERSION + "; whoever makes it needs to build it for that version.");
        }
    }

    private boolean fits(String range) throws Refusal {
        try {
            if (!range.isEmpty() && !range.equals("*")) {
                return versions.checkVersionConstraint(SPI_VERSION, range);
            }
        } catch (RuntimeException unreadable) {
            // Said below, in the same words as for a range that is missing.
        }
        throw new Refusal(
                "Manifestets Plugin-Requires \"" + range + "\" anger inte vilka versioner av gränssnittet som passar.",
                "The manifest's Plugin-Requires \"" + range + "\" does not say which versions of the interface fit.");
    }
}
