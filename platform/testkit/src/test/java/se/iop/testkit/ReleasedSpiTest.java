package se.iop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Guidelines;

/**
 * What authors have been promised: the SPI as last released lies beside the source, and the build holds today's to it.
 *
 * <p>{@code -Diop.release=true} makes today's the released one.
 */
class ReleasedSpiTest {

    private static final Version TODAY = Version.parse(Guidelines.SPI_VERSION);

    @BeforeAll
    static void releaseWhereAsked() throws IOException {
        if (Boolean.getBoolean("iop.release")) {
            release();
        }
    }

    @Test
    void thereIsAReleaseOfTheSameMajorVersion() {
        var released = ReleasedSpi.version(ReleasedSpi.JAR);
        assertThat(Version.parse(released)).isLessThanOrEqualTo(TODAY);
        assertThat(major(released)).isEqualTo(major(Guidelines.SPI_VERSION));
    }

    @Test
    void theReleaseIsTheWholeOfTheSpi() {
        var text = SpiSignaturesTest.text(ReleasedSpi.types(ReleasedSpi.JAR));

        assertThat(text.lines()).hasSizeGreaterThan(500);
        assertThat(text).contains("interface Guidelines", "record Terms(", " permits ", "enum Field {");
    }

    @Test
    void theSameSpiIsAlwaysTheSameBytes() {
        var types = SpiSignaturesTest.types();

        assertThat(ReleasedSpi.of(types, "1.0.0")).isEqualTo(ReleasedSpi.of(types.reversed(), "1.0.0"));
    }

    @Test
    void theBuildKnowsTheVersionByTheSameNumber() throws IOException {
        assertThat(Files.readString(Path.of("..", "spi", "pom.xml")))
                .contains("<version>" + Guidelines.SPI_VERSION + "</version>");
    }

    /** A release of more than the last one has a later version, so that a plugin can ask for it. */
    private static void release() throws IOException {
        var types = SpiSignaturesTest.types();
        if (Files.exists(ReleasedSpi.JAR)
                && !SpiSignaturesTest.text(ReleasedSpi.types(ReleasedSpi.JAR)).equals(SpiSignaturesTest.text(types))) {
            assertThat(TODAY)
                    .as("The SPI has changed since its release: raise Guidelines.SPI_VERSION and the poms first")
                    .isGreaterThan(Version.parse(ReleasedSpi.version(ReleasedSpi.JAR)));
        }
        ReleasedSpi.write(ReleasedSpi.of(types, Guidelines.SPI_VERSION));
    }

    private static String major(String version) {
        return version.substring(0, version.indexOf('.'));
    }
}
