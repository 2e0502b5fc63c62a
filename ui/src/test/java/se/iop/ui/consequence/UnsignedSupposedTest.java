package se.iop.ui.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import se.iop.core.access.ActingAs;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Consequences;
import se.iop.core.consequence.Supposing;
import se.iop.core.consequence.Supposition;
import se.iop.core.lifecycle.Installing;
import se.iop.core.lifecycle.Installing.Parcel;
import se.iop.documents.docx.Docx;
import se.iop.documents.pdf.Pdf;
import se.iop.ui.ViewTest;
import se.iop.ui.layout.Swedish;
import se.iop.ui.plugin.ShippedJar;
import se.iop.ui.text.Texts;

/** An instance started for development takes plugins that nobody signed; what they say is marked wherever it goes. */
@TestPropertySource(properties = "iop.development=true")
class UnsignedSupposedTest extends ViewTest {

    private static final String PLUGIN = "lund-socialnamnden";
    private static final String VERSION = "0.9.7";
    private static final String SAID = "OSIGNERAT TILLÄGG har prövat: " + PLUGIN + " " + VERSION;

    @TempDir
    private Path folder;

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Installing installing;

    @Autowired
    private Supposing supposing;

    @Autowired
    private Consequences consequences;

    @Autowired
    private ConsequenceFiles files;

    @Autowired
    private Texts texts;

    @Autowired
    private Swedish swedish;

    @Test
    void everyFileOfAnAnswerSaysThatNobodySignedThePlugin() throws IOException {
        var digest = installed();
        signIn(officer("socialnamnden"));
        var answer = ask(new Supposition.Version(digest, LocalDate.of(2017, 8, 23)));
        assertThat(answer.basis().unsigned()).containsExactly(PLUGIN + " " + VERSION);

        var content = files.content("Bilaga", answer, answer.differences());
        assertThat(files.paper(content).lines()).contains(SAID);
        try (var pdf = Loader.loadPDF(Pdf.of(files.paper(content)))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(SAID);
        }
        assertThat(parts(Docx.of(files.paper(content)), "word/document.xml")).contains(SAID);
        var workbook = new Workbook(texts, swedish).of(content);
        var strings = parts(workbook, "xl/sharedStrings.xml").split("<si>", -1);
        var place = IntStream.range(1, strings.length)
                .filter(index -> strings[index].contains(PLUGIN + " " + VERSION))
                .findFirst()
                .orElseThrow();
        for (var sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertThat(parts(workbook, sheet)).contains("<v>" + (place - 1) + "</v>");
        }

        UI.getCurrent().navigate(ConsequenceNavigation.saved(consequences.save("Osignerat svar", answer)));
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(SAID);
    }

    @Test
    void whatSomebodySignedIsNotMarked() {
        signIn(officer("socialnamnden"));
        var shipped = supposing.binding("socialnamnden").getLast().key().digest();
        var answer = ask(new Supposition.Version(shipped, LocalDate.of(2017, 8, 23)));

        assertThat(answer.basis().unsigned()).isEmpty();
        assertThat(files.paper(files.content("Bilaga", answer, List.of())).lines())
                .noneMatch(line -> line.contains("OSIGNERAT"));
    }

    private Answer ask(Supposition.Draft draft) {
        return supposing.ask(new Supposition("socialnamnden", PLUGIN, draft));
    }

    /** The digest of a version that nobody signed, installed and not in force. */
    private String installed() throws IOException {
        var jar = ShippedJar.withVersion(PLUGIN, VERSION);
        ActingAs.run(
                operator(), () -> installing.install(new Parcel("osignerat.jar", jar, null, Way.UPLOADED), "Prov"));
        return catalogs.versions(PLUGIN).stream()
                .filter(version -> version.key().version().equals(VERSION))
                .findFirst()
                .orElseThrow()
                .key()
                .digest();
    }

    private String parts(byte[] packed, String name) throws IOException {
        try (var zip =
                new ZipFile(Files.write(folder.resolve("fil.zip"), packed).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
