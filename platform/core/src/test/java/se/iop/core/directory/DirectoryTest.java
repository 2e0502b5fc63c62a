package se.iop.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Refused;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;

/** The register of organisations on a real database: found, kept apart and told about. */
class DirectoryTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    @BeforeEach
    void anOfficerActs() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
    }

    @Test
    void aNameOrANumberIsFoundByAnyPartOfIt() {
        keeping().add(organisation("Ängens byalag", "802002-4512"));
        keeping().add(organisation("Föreningen Ängsro", null));
        assertThat(directory().suggest("ÄNG", 10))
                .extracting(Suggestion::name)
                .containsExactly("Ängens byalag", "Föreningen Ängsro");
        assertThat(directory().suggest("8020024512", 10))
                .extracting(Suggestion::name)
                .containsExactly("Ängens byalag");
        assertThat(directory().suggest("ang", 10)).extracting(Suggestion::name).isEmpty();
        assertThat(directory().suggest("äng", 1)).hasSize(1);
        assertThat(directory().suggest("%", 10)).isEmpty();
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        assertThat(directory().suggest("äng", 10)).isEmpty();
    }

    @Test
    void whatIsPickedBecomesAParty() {
        keeping().add(organisation("Sjöbodens kooperativ", "769600-0251"));
        var party = directory().suggest("sjöboden", 1).getFirst().party(Set.of(Party.Role.SIGNATORY));
        assertThat(party.name()).isEqualTo("Sjöbodens kooperativ");
        assertThat(party.sector()).isEqualTo(Party.Sector.CIVIL);
        assertThat(party.number()).isEqualTo(OrganisationNumber.parse("769600-0251"));
        assertThat(party.is(Party.Role.SIGNATORY)).isTrue();
    }

    @Test
    void aNumberStandsOnceInAMunicipality() {
        keeping().add(organisation("Den första", "802003-1111"));
        assertThatThrownBy(() -> keeping().add(organisation("Den andra", "802003-1111")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("number");
                    assertThat(refused.reason()).isEqualTo("number-taken");
                });
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        keeping().add(organisation("I en annan kommun", "802003-1111"));
    }

    @Test
    void anEntryTellsItsAgreementsByNumberElseByName() {
        var known = organisation("Hamnens vänner", "802004-1235");
        keeping().add(known);
        var byNumber = agreement("Med nummer", "Hamnens gamla namn", known.number(), true, "10000");
        var byName = agreement("Utan nummer", "Hamnens vänner", null, true, "null");
        agreement("En annans", "Hamnens vänner", OrganisationNumber.parse("769600-0251"), true, "5");
        var draft = agreement("Utkast", "Hamnens vänner", known.number(), false, "7");
        var opened = directory().open(known.id());
        assertThat(opened.agreements())
                .extracting(Directory.Joined::id)
                .containsExactlyInAnyOrder(byNumber, byName, draft);
        assertThat(opened.granted()).isEqualTo(new se.iop.model.Tally(new se.iop.model.Sek(10007), 1));
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(directory().open(known.id()).agreements())
                .extracting(Directory.Joined::id)
                .containsExactlyInAnyOrder(byNumber, byName);
        var id = known.id();
        assertThat(PLATFORM.statementsOf(() -> directory().open(id))).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void doublesAreMergedAndTheirAgreementsFollow() {
        var kept = organisation("Vindens folk", null);
        var gone = organisation("Vindens Folk (förening)", null);
        keeping().add(kept);
        keeping().add(gone);
        var theirs = agreement("Deras", "Vindens Folk (förening)", null, true, "1");
        keeping().merge(kept.id(), gone.id(), "Samma styrelse");
        assertThat(directory().open(kept.id()).agreements())
                .extracting(Directory.Joined::id)
                .containsExactly(theirs);
        assertThat(directory().suggest("vindens", 9)).extracting(Suggestion::id).containsExactly(kept.id());
        assertThat(directory().open(kept.id()).history())
                .extracting(Directory.Note::action)
                .containsExactly("organisation-merged", "organisation-added");
        assertThat(directory().open(gone.id()).organisation().mergedInto()).isEqualTo(kept.id());
        assertThatThrownBy(() -> keeping().merge(kept.id(), gone.id(), "igen")).isInstanceOf(Refused.class);
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefusedAndSoIsACircle() {
        var one = organisation("Kretsen", null);
        keeping().add(one);
        var seen = directory().open(one.id()).organisation();
        keeping().change(seen);
        assertThatThrownBy(() -> keeping().change(seen)).isInstanceOf(Refused.class);
        var now = directory().open(one.id()).organisation();
        var self = new Organisation(
                now.id(),
                now.name(),
                null,
                null,
                now.kind(),
                true,
                null,
                now.id(),
                List.of(),
                null,
                null,
                now.version());
        assertThatThrownBy(() -> keeping().change(self))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("umbrella"));
    }

    @Test
    void aReaderDoesNotWrite() {
        PLATFORM.actingAs(PLATFORM.lund(Role.AUDITOR, null));
        assertThat(directory().suggest("", 5)).hasSizeLessThanOrEqualTo(5);
        assertThatThrownBy(() -> keeping().add(organisation("Nej", null))).isInstanceOf(NotAllowed.class);
    }

    private static Organisation organisation(String name, @Nullable String number) {
        return new Organisation(
                UUID.randomUUID(),
                name,
                number == null ? null : OrganisationNumber.parse(number),
                number == null ? "har inte sökt något" : null,
                OrganisationKind.ASSOCIATION,
                null,
                LocalDate.of(2020, 5, 1),
                null,
                List.of(),
                null,
                null,
                0);
    }

    private static UUID agreement(
            String title, String party, @Nullable OrganisationNumber number, boolean decided, String amount) {
        var id = UUID.randomUUID();
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("""
                                insert into agreement (id, committee, origin, version, changed_by, life, terms)
                                values (?, 'socialnamnden', 'DRAFTED', 1, 'Test', ?::jsonb, ?::jsonb)""")
                                .params(
                                        id,
                                        decided ? "{\"decision\": {\"outcome\": \"APPROVED\"}}" : "{}",
                                        """
                                {"subject": {"title": "%s"}, "parties": [{"name": "%s", "sector": "CIVIL", "number": %s}],
                                 "economy": {"contributions": [{"type": "Grant", "amount": %s}]}}""".formatted(
                                                        title,
                                                        party,
                                                        number == null ? "null" : "\"" + number.text() + "\"",
                                                        amount))
                                .update());
        return id;
    }

    private static Directory directory() {
        return PLATFORM.the(Directory.class);
    }

    private static Keeping keeping() {
        return PLATFORM.the(Keeping.class);
    }
}
