package se.iop.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
                null,
                null,
                0);
    }

    private static Directory directory() {
        return PLATFORM.the(Directory.class);
    }

    private static Keeping keeping() {
        return PLATFORM.the(Keeping.class);
    }
}
