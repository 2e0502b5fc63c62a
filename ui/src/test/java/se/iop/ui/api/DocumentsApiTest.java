package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.ui.demo.WithDemonstration;

/** The documents of an agreement are fetched over real HTTP by whoever may read it, and by nobody else. */
@WithDemonstration
class DocumentsApiTest {

    private static final String AGREEMENTS = "/api/v1/agreements";

    @LocalServerPort
    private int port;

    private Caller officer;
    private String document;

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
        var found = officer.get(AGREEMENTS + "?text=v%C3%A4nskapens").json();
        document = AGREEMENTS + "/" + found.at("/agreements/0/id").asString() + "/documents/";
    }

    @ParameterizedTest
    @CsvSource({
        "agreement.pdf, application/pdf, %PDF-, overenskommelse",
        "statement.pdf, application/pdf, %PDF-, tjansteskrivelse",
        "summary.pdf, application/pdf, %PDF-, sammanfattning",
        "agreement.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK, overenskommelse",
        "statement.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK, tjansteskrivelse",
        "summary.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK, sammanfattning"
    })
    void everyDocumentIsGivenAsBothKindsOfFile(String file, String type, String begins, String name) throws Exception {
        var answer = bytes(file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"" + name + "-");
        assertThat(new String(answer.body(), 0, begins.length(), StandardCharsets.US_ASCII))
                .isEqualTo(begins);
    }

    @Test
    void theDocumentSaysWhatTheAgreementSays() throws Exception {
        assertThat(text(bytes("agreement.pdf").body()))
                .contains("Självhjälpsgrupper och öppet hus på Bredgatan", "Vänskapens hus", "250 000 kr", "62 500 kr")
                .contains("Version ", "Kontrollsumma ", "Sida 1 (");
    }

    /** Vård- och omsorgsnämnden brings a statement in its own words; socialnämnden has the platform's. */
    @Test
    void aCommitteesOwnTemplateIsUsed() throws Exception {
        assertThat(text(bytes("statement.pdf").body())).contains("Ärendet gäller en överenskommelse mellan");
        var found = officer.get(AGREEMENTS + "?committee=vard-och-omsorgsnamnden&status=ended")
                .json();
        document = AGREEMENTS + "/" + found.at("/agreements/0/id").asString() + "/documents/";
        assertThat(text(bytes("statement.pdf").body()))
                .contains("Tjänsteskrivelse till vård- och omsorgsnämnden", "Prövning mot nämndens riktlinje")
                .doesNotContain("Ärendet gäller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement.odt", "protocol.pdf", "agreement", "agreement.pdf.exe"})
    void whatIsNoDocumentIsNotThere(String file) {
        assertThat(officer.get(document + file).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseGetsIt() {
        assertThat(new Caller(port, "handlaggare.an@linkoping")
                        .get(document + "agreement.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(new Caller(port, "").get(document + "agreement.pdf").status())
                .isEqualTo(401);
    }

    private HttpResponse<byte[]> bytes(String file) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(officer.request(document + file).GET().build(), BodyHandlers.ofByteArray());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replace('\u00a0', ' ');
        }
    }
}
