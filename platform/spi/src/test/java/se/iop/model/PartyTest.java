package se.iop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Party.Standing;
import se.iop.model.Party.Standing.Kind;

/** What a party refuses, keeps and answers. */
class PartyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final LocalDate COMPACT = LocalDate.of(2020, 5, 4);

    private static final Standing STANDING = new Standing(
            Kind.ASSOCIATION, "Nybildad", true, COMPACT, "Förbundet", FIRST, LAST, "Förvaltningen", "Nämnden", "4711");

    private static final Party PARTY =
            new Party("Föreningen", Sector.CIVIL, null, "Lokalavdelningen", Set.of(Role.SIGNATORY, Role.EMPLOYER));

    @Test
    void aPartyIsNamedWithItsUnitWhereThereIsOne() {
        assertThat(PARTY.text()).isEqualTo("Föreningen, Lokalavdelningen");
        assertThat(new Party("Föreningen", Sector.CIVIL, null, null, Set.of()).text())
                .isEqualTo("Föreningen");
    }

    @Test
    void rolesStandInTheirOwnOrderWhateverTheyWereGivenIn() {
        var given = new LinkedHashSet<>(List.of(Role.MEMBER, Role.EMPLOYER, Role.SIGNATORY));
        var party = new Party("A", Sector.CIVIL, null, null, given);
        given.clear();
        assertThat(party.roles()).containsExactly(Role.SIGNATORY, Role.EMPLOYER, Role.MEMBER);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> party.roles().add(Role.LANDLORD));
        assertThat(new Party("A", Sector.CIVIL, null, null, Set.of()).roles()).isEmpty();
    }

    @Test
    void aPartyHasOnlyTheRolesItWasGiven() {
        assertThat(Role.values()).filteredOn(PARTY::is).containsExactly(Role.SIGNATORY, Role.EMPLOYER);
    }

    @Test
    void aChangeOfAPartyKeepsTheRest() {
        var contact = new Contact("Kassör");
        var mandate = new Mandate("Ordförande");
        var party = PARTY.with(STANDING).withContacts(List.of(contact)).withMandates(List.of(mandate));
        assertThat(party)
                .isEqualTo(new Party(
                        "Föreningen",
                        Sector.CIVIL,
                        null,
                        "Lokalavdelningen",
                        Set.of(Role.SIGNATORY, Role.EMPLOYER),
                        STANDING,
                        List.of(contact),
                        List.of(mandate)));
        assertThat(party.withMandates(List.of()).withContacts(List.of()).with(Standing.UNKNOWN))
                .isEqualTo(PARTY);
    }

    @Test
    void aPartyKeepsListsOfItsOwn() {
        var contacts = new ArrayList<>(List.of(new Contact("Kassör")));
        var mandates = new ArrayList<>(List.of(new Mandate("Ordförande")));
        var party = PARTY.withContacts(contacts).withMandates(mandates);
        contacts.clear();
        mandates.clear();
        assertThat(party.contacts()).hasSize(1);
        assertThat(party.mandates()).hasSize(1);
    }

    @Test
    void aChangeOfStandingKeepsTheRest() {
        assertThat(Standing.UNKNOWN
                        .of(Kind.ASSOCIATION)
                        .withoutNumber("Nybildad")
                        .registered(true, COMPACT)
                        .under("Förbundet")
                        .during(FIRST, LAST)
                        .actedBy("Förvaltningen", "Nämnden", "4711"))
                .isEqualTo(STANDING);
        assertThat(STANDING.of(null)
                        .withoutNumber(null)
                        .registered(null, null)
                        .under(null)
                        .during(null, null)
                        .actedBy(null, null, null))
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void aStandingDiffersOnlyInWhatWasChanged() {
        assertThat(STANDING.of(Kind.FOUNDATION))
                .isEqualTo(new Standing(
                        Kind.FOUNDATION,
                        "Nybildad",
                        true,
                        COMPACT,
                        "Förbundet",
                        FIRST,
                        LAST,
                        "Förvaltningen",
                        "Nämnden",
                        "4711"));
        assertThat(STANDING.during(null, LAST).actedBy(null, "Nämnden", null))
                .isEqualTo(new Standing(
                        Kind.ASSOCIATION, "Nybildad", true, COMPACT, "Förbundet", null, LAST, null, "Nämnden", null));
    }

    @Test
    void noOneLeavesBeforeJoining() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDING.during(LAST.plusDays(1), LAST))
                .withMessage("Slutdatum 2026-09-30 ligger före startdatum 2026-10-01");
        assertThat(STANDING.during(LAST, LAST).joined()).isEqualTo(LAST);
    }

    @Test
    void aPartyTakesPartOnBothItsDaysAndNoFurther() {
        var party = PARTY.with(STANDING);
        assertThat(List.of(FIRST.minusDays(1), FIRST, LAST, LAST.plusDays(1)))
                .filteredOn(party::takesPartOn)
                .containsExactly(FIRST, LAST);
        var joining = PARTY.with(STANDING.during(FIRST, null));
        assertThat(joining.takesPartOn(FIRST.minusDays(1))).isFalse();
        assertThat(joining.takesPartOn(LAST.plusYears(50))).isTrue();
        var leaving = PARTY.with(STANDING.during(null, LAST));
        assertThat(leaving.takesPartOn(FIRST.minusYears(50))).isTrue();
        assertThat(leaving.takesPartOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void aContactEndsNoSoonerThanItBeginsAndKeepsTheRestWithADeputy() {
        var contact = new Contact("Kassör", "046-10 00 00", FIRST, LAST, null);
        assertThat(contact.deputised("Ordförande"))
                .isEqualTo(new Contact("Kassör", "046-10 00 00", FIRST, LAST, "Ordförande"));
        assertThat(contact.deputised("Ordförande").deputised(null)).isEqualTo(contact);
        assertThat(new Contact("Kassör")).isEqualTo(new Contact("Kassör", null, null, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contact("Kassör", null, FIRST, FIRST.minusDays(1), null))
                .withMessage("Slutdatum 2026-02-28 ligger före startdatum 2026-03-01");
        assertThat(new Contact("Kassör", null, FIRST, FIRST, null).to()).isEqualTo(FIRST);
    }

    @Test
    void aMandateHoldsOnBothItsDaysAndNoFurther() {
        var mandate = new Mandate("Ordförande", "Stadgarna § 7", FIRST, LAST);
        assertThat(List.of(FIRST.minusDays(1), FIRST, LAST, LAST.plusDays(1)))
                .filteredOn(mandate::holdsOn)
                .containsExactly(FIRST, LAST);
        assertThat(new Mandate("Ordförande").holdsOn(FIRST)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mandate("Ordförande", null, LAST, LAST.minusDays(1)))
                .withMessage("Slutdatum 2026-09-29 ligger före startdatum 2026-09-30");
        assertThat(new Mandate("Ordförande", null, LAST, LAST).holdsOn(LAST)).isTrue();
    }

    @Test
    void blankEvidenceCitesNothing() {
        assertThat(new Mandate("Ordförande", "Stadgarna § 7", null, null).cited())
                .isTrue();
        assertThat(new Mandate("Ordförande", " ", null, null).cited()).isFalse();
        assertThat(new Mandate("Ordförande").cited()).isFalse();
    }
}
