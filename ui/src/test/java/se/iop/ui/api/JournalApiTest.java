package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.iop.ui.demo.WithDemonstration;

/** The journal is read over real HTTP with the filters and the rights of its page. */
@WithDemonstration
class JournalApiTest {

    private static final String JOURNAL = "/api/v1/journal";

    @LocalServerPort
    private int port;

    private Caller officer;
    private String agreement;

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
        var found = officer.get("/api/v1/agreements?text=v%C3%A4nskapens").json();
        agreement = found.at("/agreements/0/id").asString();
    }

    @Test
    void anEntrySaysWhoDidWhatAndWhatChanged() {
        var first = officer.get(ofOne()).json().at("/entries/0");
        assertThat(first.path("agreement").asString()).isEqualTo(agreement);
        assertThat(first.path("actor").asString()).isNotBlank();
        assertThat(first.path("digest").asString()).hasSize(64);
        assertThat(first.path("changes"))
                .anySatisfy(
                        change -> assertThat(change.path("field").asString()).isEqualTo("terms/subject/title"));
    }

    @Test
    void thePagesFollowOnEachOtherAndHoldEveryEntryOnce() {
        var numbers = new ArrayList<Long>();
        var next = JOURNAL + "?committee=socialnamnden&size=5";
        for (var pages = 0; !next.isEmpty() && pages < 100; pages++) {
            var page = officer.get(next);
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .path("entries")
                    .forEach(entry -> numbers.add(entry.path("seq").asLong()));
            next = page.json().path("next").asString("");
        }
        assertThat(next).isEmpty();
        assertThat(numbers)
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void theFiltersAreThoseOfThePage() {
        assertThat(officer.get(JOURNAL + "?action=finns-inte").json().path("entries"))
                .isEmpty();
        assertThat(officer.get(JOURNAL + "?to=2000-01-01").json().path("entries"))
                .isEmpty();
        assertThat(officer.get(JOURNAL + "?text=v%C3%A4nskapens").json().path("entries"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("title").asString()).contains("Bredgatan"));
    }

    @ParameterizedTest
    @CsvSource({
        "?before=0, before",
        "?before=x, before",
        "?size=201, size",
        "?from=2024-02-30, from",
        "?namnd=x, namnd",
        "?person=a&person=b, person"
    })
    void whatCannotBeReadIsRefusedByItsName(String asked, String name) {
        var answer = officer.get(JOURNAL + asked);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(name);
    }

    @Test
    void oneAgreementIsNotSearchedForAnother() {
        assertThat(officer.get(ofOne() + "?text=x").status()).isEqualTo(400);
    }

    @Test
    void aCommitteeReadsItsOwnAndTheAuditorReadsAll() {
        var other = new Caller(port, "handlaggare.von@lund");
        assertThat(other.get(ofOne()).json().path("entries")).isEmpty();
        assertThat(new Caller(port, "revisor@lund").get(ofOne()).json().path("entries"))
                .isNotEmpty();
        assertThat(new Caller(port, "administrator@lund").get(JOURNAL).status()).isEqualTo(403);
        assertThat(new Caller(port, "").get(JOURNAL).status()).isEqualTo(401);
        assertThat(new Caller(port, "handlaggare.an@linkoping").get(ofOne()).status())
                .isEqualTo(404);
    }

    private String ofOne() {
        return "/api/v1/agreements/" + agreement + "/journal";
    }
}
