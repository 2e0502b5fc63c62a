package se.iop.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Registering;
import se.iop.core.history.Snapshot;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** What is let out of a decided agreement, on a real database: only what is public, and nothing of what is masked. */
class PublishingTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final String COMMITTEE = "socialnamnden";
    private static final LocalDate DECIDED = LocalDate.of(2024, 2, 1);

    @BeforeEach
    void asAnOfficer() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, COMMITTEE));
    }

    @Test
    void whatIsNotOnTheListOfPublicFieldsStaysInside() {
        var id = registered("Rubrik", "Mål <!-- internt: ring först --> slut");
        var text = publishing().publicVersion(id).toString();
        assertThat(text).contains("Rubrik", "Mål", "slut", "iop-public/1", "2024-02-01");
        assertThat(text).doesNotContain("internt", "Svarande", "0701-234567", "HEMLIGT-SKÄL");
    }

    @Test
    void everyNameOnTheListIsAFieldOfTheModel() {
        var fields = new HashMap<String, Set<String>>();
        walk(Snapshot.class, fields);
        PublicFields.ALLOWED.forEach((type, names) ->
                assertThat(fields.getOrDefault(type, Set.of())).as(type).containsAll(names));
    }

    @Test
    void nobodyHasPutAnInternalFieldOnTheList() {
        var allowed = new TreeSet<String>();
        PublicFields.ALLOWED.forEach((type, names) -> names.forEach(name -> allowed.add(type + "." + name)));
        assertThat(allowed)
                .doesNotContain(
                        "Party.contacts",
                        "Party.mandates",
                        "Terms.remarks",
                        "Snapshot.answers",
                        "Life.submitted",
                        "Life.events",
                        "Relation.note",
                        "Report.responsible",
                        "Standing.costCentre",
                        "Signature.mandate");
    }

    @Test
    void aMaskedTextIsGoneWhereverAndHoweverItIsWritten() {
        var id = registered("Stöd till Anna  Svensson", "ANNA SVENSSON får hjälp; Anna\u00adSvensson, anna svensson.");
        publishing().mask(id, null, "Anna Svensson", "OSL 26 kap. 1 §");
        var text = publishing().publicVersion(id).toString();
        assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain("anna svensson", "anna  svensson");
        assertThat(text).contains("Stöd till [maskerat]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q", "A+*.(", "Åsa–Lott 🌻", "مرحبا", "maskerat"})
    void theMarkIsOfOneLengthWhateverItStandsFor(String secret) {
        var id = registered("Före " + secret + " efter", "");
        publishing().mask(id, null, secret, "OSL 21 kap. 1 §");
        assertThat(publishing().publicVersion(id).at("/terms/subject/title").asString())
                .isEqualTo("Före [maskerat] efter");
    }

    @Test
    void aMaskedPlaceTakesItsTextWithItEverywhere() {
        var id = registered("Samarbete med Gömda föreningen", "Gömda föreningen driver huset.");
        publishing().mask(id, "/terms/parties/1/name", null, "OSL 26 kap. 1 §");
        var document = publishing().publicVersion(id);
        assertThat(document.at("/terms/parties/1/name").asString()).isEqualTo(Publishing.MARK);
        assertThat(document.toString()).doesNotContain("Gömda");
        assertThat(publishing().shown(id).maskings()).singleElement().satisfies(masking -> {
            assertThat(masking.law()).isEqualTo("OSL 26 kap. 1 §");
            assertThat(masking.by()).isEqualTo("Test");
        });
    }

    @Test
    void aMaskingIsLiftedAndTheRecordKnowsBoth() {
        var id = registered("Hela rubriken", "");
        publishing().mask(id, "/terms/subject/title", null, "OSL 26 kap. 1 §");
        var masking = publishing().shown(id).maskings().getFirst().id();
        publishing().lift(id, masking);
        assertThat(publishing().publicVersion(id).toString()).contains("Hela rubriken");
        assertThat(PLATFORM.the(Drafting.class).open(id).journal())
                .extracting(entry -> entry.action())
                .startsWith("unmasked", "masked");
        assertThatThrownBy(() -> publishing().lift(id, masking)).isInstanceOf(Refused.class);
    }

    @Test
    void maskingNeedsALawAndSomethingToMask() {
        var id = registered("Rubrik", "");
        refused(() -> publishing().mask(id, null, "Rubrik", " "), "law-missing");
        refused(() -> publishing().mask(id, null, " ", "OSL"), "masking-empty");
        refused(() -> publishing().mask(id, "/terms/nothing", null, "OSL"), "masking-nowhere");
        refused(() -> publishing().mask(id, "no pointer", null, "OSL"), "masking-nowhere");
        var tooLong = "x".repeat(2001);
        refused(() -> publishing().mask(id, null, "Rubrik", tooLong), "law-missing");
        refused(() -> publishing().mask(id, null, tooLong, "OSL"), "masking-empty");
        refused(() -> publishing().mask(id, "", null, "OSL"), "masking-nowhere");
    }

    @Test
    void onlyTheOwnCommitteeMasksAndOnlyTheMunicipalityReads() {
        var id = registered("Rubrik", "");
        publishing().mask(id, null, "Rubrik", "OSL 26 kap. 1 §");
        var masking = publishing().shown(id).maskings().getFirst().id();
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(publishing().shown(id).maskings()).isEmpty();
        assertThat(publishing().shown(id).unmasked()).isNull();
        assertThatThrownBy(() -> publishing().lift(id, masking)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> publishing().mask(id, null, "Mål", "OSL")).isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.AUDITOR, null));
        assertThatThrownBy(() -> publishing().publicVersion(id)).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void aDraftHasNoPublicVersion() {
        var draft = PLATFORM.the(Drafting.class).start(COMMITTEE);
        assertThatThrownBy(() -> publishing().publicVersion(draft.id())).isInstanceOf(NoSuchAgreement.class);
    }

    private static void refused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static UUID registered(String title, String goals) {
        var contact = new Party.Contact("Svarande", "0701-234567", null, null, null);
        var terms = Terms.EMPTY
                .with(new Subject(title, List.of("SN 2024/1"), "", goals, "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, Set.of()),
                        new Party(
                                "Gömda föreningen",
                                Party.Sector.CIVIL,
                                null,
                                null,
                                Set.of(),
                                Party.Standing.UNKNOWN,
                                List.of(contact),
                                List.of())))
                .with(Terms.EMPTY.term().lasting(new Span(DECIDED, DECIDED.plusYears(2))));
        var ruling = new Ruling(Outcome.APPROVED, DECIDED, "1", Decision.Body.COMMITTEE, null, List.of());
        var answers = Answers.NONE.with(
                "budget", new Answers.Answer(Answers.Verdict.MET, "HEMLIGT-SKÄL", "Handläggare", DECIDED));
        return PLATFORM.the(Registering.class)
                .take(
                        COMMITTEE,
                        Origin.REGISTERED,
                        false,
                        null,
                        terms,
                        answers,
                        new Life(null, ruling, null, List.of(), DECIDED, null))
                .id();
    }

    private static void walk(@Nullable Type type, Map<String, Set<String>> fields) {
        if (type instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments()).forEach(one -> walk(one, fields));
        } else if (type instanceof Class<?> one && one.isSealed()) {
            Arrays.stream(one.getPermittedSubclasses()).forEach(kind -> walk(kind, fields));
        } else if (type instanceof Class<?> one && one.isRecord() && !fields.containsKey(one.getSimpleName())) {
            var names = new TreeSet<String>();
            fields.put(one.getSimpleName(), names);
            for (var component : one.getRecordComponents()) {
                names.add(component.getName());
                walk(component.getGenericType(), fields);
            }
        }
    }

    private static Publishing publishing() {
        return PLATFORM.the(Publishing.class);
    }
}
