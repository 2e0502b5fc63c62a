package se.iop.ui.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.core.attachment.Attaching;
import se.iop.ui.api.Caller.Answer;
import se.iop.ui.demo.WithDemonstration;

/** Files go in and out over real HTTP, and nothing of them runs in a browser. */
@WithDemonstration
class AttachmentsApiTest {

    @LocalServerPort
    private int port;

    private Caller officer;
    private Caller colleague;
    private Caller stranger;
    private String agreement = "";

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
        colleague = new Caller(port, "handlaggare.von@lund");
        stranger = new Caller(port, "handlaggare.an@linkoping");
        agreement = "/api/v1/agreements/" + id("Självhjälpsgrupper") + "/attachments";
    }

    @Test
    void aFileGoesInAndComesOutToBeSaved() {
        var added = attach(
                "?name=" + encoded("Rapport hösten.txt") + "&kind=report&audience=public&source=Parten",
                "Vi har träffats åtta gånger. " + UUID.randomUUID());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("name").asString()).isEqualTo("Rapport hösten.txt");
        assertThat(added.json().path("type").asString()).isEqualTo("TEXT");
        var fetched = colleague.get(added.header("Location"));
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.response().body()).startsWith("Vi har träffats åtta gånger.");
        assertThat(fetched.header("Content-Type")).isEqualTo("text/plain");
        assertSaved(fetched);
        assertThat(fetched.header("Content-Disposition")).contains("filename*=UTF-8''Rapport%20h%C3%B6sten.txt");
    }

    @Test
    void aPageThatCallsItselfPdfIsNeitherOneNorShown() {
        var added =
                attach("?name=avtal.pdf&audience=public", "<html><script>alert('" + UUID.randomUUID() + "')</script>");
        assertThat(added.json().path("type").asString()).isEqualTo("HTML");
        assertThat(added.json().path("misnamed").asBoolean()).isTrue();
        var fetched = officer.get(added.header("Location"));
        assertThat(fetched.header("Content-Type")).isEqualTo("application/octet-stream");
        assertSaved(fetched);
    }

    @Test
    void internalIsTheDefaultAndOtherCommitteesDoNotKnow() {
        var added = attach("?name=minne.txt", "Internt " + UUID.randomUUID());
        assertThat(added.json().path("audience").asString()).isEqualTo("INTERNAL");
        var id = added.json().path("id").asString();
        assertThat(colleague.get(added.header("Location")).status()).isEqualTo(404);
        assertThat(colleague.get(agreement).response().body()).doesNotContain(id);
        assertThat(officer.get(agreement).response().body()).contains(id);
        assertThat(stranger.get(added.header("Location")).status()).isEqualTo(404);
        assertThat(stranger.get(agreement).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeKeptIsRefusedWithFieldAndReason() {
        var empty = attach("?name=tom.txt", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.field()).isEqualTo("/file");
        assertThat(empty.json().at("/errors/0/reason").asString()).startsWith("Filen är tom.");
        assertThat(attach("", "x").field()).isEqualTo("/name");
        var kind = attach("?name=a.txt&kind=poem", "x");
        assertThat(kind.status()).isEqualTo(400);
        assertThat(kind.field()).isEqualTo("kind");
        var large = Caller.send(officer.request(agreement + "?name=stor.bin")
                .POST(BodyPublishers.ofByteArray(new byte[(int) Attaching.LARGEST + 1])));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.json().at("/errors/0/reason").asString()).contains("25 MB");
        assertThat(Caller.send(colleague.request(agreement + "?name=a.txt").POST(BodyPublishers.ofString("x")))
                        .status())
                .isEqualTo(403);
        assertThat(new Caller(port, "").get(agreement).status()).isEqualTo(401);
    }

    @Test
    void aDecidedAgreementsFileIsWithdrawnAndNotRemoved() {
        var place = attach("?name=fel.txt&audience=public", "Fel " + UUID.randomUUID())
                .header("Location");
        var removed = Caller.send(officer.request(place).DELETE());
        assertThat(removed.status()).isEqualTo(422);
        assertThat(removed.json().at("/errors/0/reason").asString()).contains("Återkalla");
        assertThat(officer.post(place + "/withdrawal", "{}").field()).isEqualTo("/reason");
        var withdrawn = officer.post(place + "/withdrawal", "{\"reason\":\"Hör till ett annat ärende.\"}");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.json().at("/withdrawal/why").asString()).isEqualTo("Hör till ett annat ärende.");
    }

    @Test
    void aDraftsFileIsRemoved() {
        agreement = "/api/v1/agreements/" + id("Stödgrupper för unga anhöriga") + "/attachments";
        var place = attach("?name=a.txt", "Utkast " + UUID.randomUUID()).header("Location");
        assertThat(Caller.send(officer.request(place).DELETE()).status()).isEqualTo(204);
        assertThat(officer.get(place).status()).isEqualTo(404);
        assertThat(officer.get(agreement + "/1").status()).isEqualTo(404);
    }

    private static void assertSaved(Answer fetched) {
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
        assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(fetched.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox");
    }

    private Answer attach(String query, String content) {
        return Caller.send(officer.request(agreement + query)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(content, UTF_8)));
    }

    private String id(String title) {
        return officer.get("/api/v1/agreements?text=" + encoded(title))
                .json()
                .at("/agreements/0/id")
                .asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
