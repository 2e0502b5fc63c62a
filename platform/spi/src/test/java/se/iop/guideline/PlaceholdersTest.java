package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.guideline.Placeholders.Place;
import se.iop.model.Contribution.Earmark;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Economy;
import se.iop.model.Economy.PayerChange;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.DevelopmentArea;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Party;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Sector;
import se.iop.model.Party.Standing;
import se.iop.model.Payout;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Sek;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Term.Condition;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Terms;
import se.iop.model.Wording;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.model.Wording.Signing;

/** Every text of an agreement is looked through for what is left to fill in, and each find says where it stands. */
class PlaceholdersTest {

    @Test
    void theSubjectIsLookedThrough() {
        var subject = new Subject(left(1), List.of(left(2), left(3)), left(4), left(5), left(6), List.of(left(7)));
        assertThat(Placeholders.in(Terms.EMPTY.with(subject)))
                .containsExactly(
                        at(Field.TITLE, 1),
                        at(Field.CASE_NUMBER, 2),
                        at(Field.CASE_NUMBER, 3),
                        at(Field.PURPOSE, 4),
                        at(Field.PURPOSE, 5),
                        at(Field.TARGET_GROUP, 6),
                        at(Field.VALUES, 7));
    }

    @Test
    void thePartiesAreLookedThrough() {
        var standing = Standing.UNKNOWN.withoutNumber(left(3)).under(left(4)).actedBy(left(5), left(6), left(7));
        var party = new Party(left(1), Sector.CIVIL, null, left(2), Set.of())
                .with(standing)
                .withContacts(List.of(new Contact(left(8), left(9), null, null, left(10))))
                .withMandates(List.of(new Mandate(left(11), left(12), null, null)));
        assertThat(Placeholders.in(Terms.EMPTY.with(List.of(party, party(left(13))))))
                .containsExactly(
                        at(Field.PARTIES, 1),
                        at(Field.PARTIES, 2),
                        at(Field.PARTIES, 3),
                        at(Field.PARTIES, 4),
                        at(Field.PARTIES, 5),
                        at(Field.PARTIES, 6),
                        at(Field.PARTIES, 7),
                        at(Field.CONTACTS, 8),
                        at(Field.CONTACTS, 9),
                        at(Field.CONTACTS, 10),
                        at(Field.MANDATES, 11),
                        at(Field.MANDATES, 12),
                        at(Field.PARTIES, 13));
    }

    @Test
    void theTimeIsLookedThrough() {
        var term = Term.UNKNOWN
                .extendedBy(new Extension(1, Period.ofYears(1), left(1)))
                .ending(Notice.UNKNOWN.after(left(2)))
                .withConditions(List.of(new Condition(Condition.Kind.PERMIT, left(3), null)));
        assertThat(Placeholders.in(Terms.EMPTY.with(term)))
                .containsExactly(at(Field.EXTENSION, 1), at(Field.NOTICE, 2), at(Field.CONDITIONS, 3));
    }

    @Test
    void theEconomyIsLookedThrough() {
        var perUnit = new Grant(left(1), null, null, Status.CONDITIONAL, left(2), null)
                .from(left(3))
                .with(new Earmark(left(4), List.of(left(5), left(6))))
                .with(new Form.PerUnit(left(7), Sek.kronor(1), null, null));
        var share = new Grant(left(8), null, null, Status.DECIDED, null, null)
                .with(new Form.ShareOf(BigDecimal.TEN, left(9)));
        var fixed = new Grant(left(10), null, null, Status.DECIDED, null, null);
        var effort = new InKind(left(11), left(12), null, null);
        var economy = Economy.EMPTY
                .with(List.of(perUnit, share, fixed, effort))
                .withPayerChanges(List.of(new PayerChange(left(13), left(14), null, left(15))))
                .with(Payout.UNKNOWN.withRequisitionDetails(List.of(left(16))));
        assertThat(Placeholders.in(Terms.EMPTY.with(economy)))
                .containsExactly(
                        at(Field.CONTRIBUTIONS, 1),
                        at(Field.CONTRIBUTIONS, 2),
                        at(Field.CONTRIBUTIONS, 3),
                        at(Field.CONTRIBUTIONS, 4),
                        at(Field.CONTRIBUTIONS, 5),
                        at(Field.CONTRIBUTIONS, 6),
                        at(Field.CONTRIBUTIONS, 7),
                        at(Field.CONTRIBUTIONS, 8),
                        at(Field.CONTRIBUTIONS, 9),
                        at(Field.CONTRIBUTIONS, 10),
                        at(Field.CONTRIBUTIONS, 11),
                        at(Field.CONTRIBUTIONS, 12),
                        at(Field.CONTRIBUTIONS, 13),
                        at(Field.CONTRIBUTIONS, 14),
                        at(Field.CONTRIBUTIONS, 15),
                        at(Field.PAYOUT, 16));
    }

    @Test
    void theFollowUpIsLookedThrough() {
        var report = new Report(left(1), Report.Kind.ANNUAL, null, null, List.of(left(4)))
                .written(left(2), left(3))
                .dueBy(new DueRule(left(5)))
                .measuring(List.of(new Indicator(left(6), left(7), left(8))));
        var followUp = FollowUp.EMPTY
                .with(List.of(report))
                .with(new Steering(null, null, null, left(9)))
                .withGroups(List.of(new Group(Group.Kind.WORKING, left(10), null, List.of(left(11)))))
                .withMilestones(List.of(new Milestone(left(12), null, null, null)))
                .withDuties(List.of(new Duty(left(13), null, Duty.Per.YEAR, null)))
                .withDevelopmentAreas(List.of(new DevelopmentArea(left(14), null)));
        assertThat(Placeholders.in(Terms.EMPTY.with(followUp)))
                .containsExactly(
                        at(Field.REPORTS, 1),
                        at(Field.REPORTS, 2),
                        at(Field.REPORTS, 3),
                        at(Field.REPORTS, 4),
                        at(Field.REPORTS, 5),
                        at(Field.REPORTS, 6),
                        at(Field.REPORTS, 7),
                        at(Field.REPORTS, 8),
                        at(Field.STEERING, 9),
                        at(Field.STEERING, 10),
                        at(Field.STEERING, 11),
                        at(Field.MILESTONES, 12),
                        at(Field.DUTIES, 13),
                        at(Field.DEVELOPMENT_AREAS, 14));
    }

    @Test
    void theWordingAndTheTiesAreLookedThrough() {
        var wording = Wording.EMPTY
                .withSections(
                        List.of(new Section(Section.Kind.OTHER, left(1)), new Section(Section.Kind.AREA, left(2))))
                .withAppendices(List.of(new Appendix(left(3), Appendix.Kind.BUDGET)))
                .with(new Signing(left(4), null, null));
        var relation = new Relation(Relation.Kind.FRAMEWORK, left(5), null, left(6), null);
        assertThat(Placeholders.in(Terms.EMPTY.with(wording).withRelations(List.of(relation))))
                .containsExactly(
                        at(Field.TEXTS, 1),
                        at(Field.TEXTS, 2),
                        at(Field.APPENDICES, 3),
                        at(Field.SIGNING, 4),
                        at(Field.RELATIONS, 5),
                        at(Field.RELATIONS, 6));
    }

    @Test
    void whatIsFoundStandsInTheOrderOfTheDocument() {
        var terms = Terms.EMPTY
                .with(new Subject(left(1), List.of(), "", "", "", List.of()))
                .with(List.of(party(left(2))))
                .with(Term.UNKNOWN.ending(Notice.UNKNOWN.after(left(3))))
                .with(Economy.EMPTY.with(List.of(new InKind(left(4), "Lokal", null, null))))
                .with(FollowUp.EMPTY.withDuties(List.of(new Duty(left(5), null, Duty.Per.MONTH, null))))
                .with(Wording.EMPTY.withSections(List.of(new Section(Section.Kind.OTHER, left(6)))))
                .withRelations(List.of(new Relation(Relation.Kind.MERGES, left(7))));
        assertThat(Placeholders.in(terms))
                .containsExactly(
                        at(Field.TITLE, 1),
                        at(Field.PARTIES, 2),
                        at(Field.NOTICE, 3),
                        at(Field.CONTRIBUTIONS, 4),
                        at(Field.DUTIES, 5),
                        at(Field.TEXTS, 6),
                        at(Field.RELATIONS, 7));
    }

    @Test
    void whatIsUnknownIsNotLeftToFillIn() {
        var fixed = new Grant("Kommunen", null, null, Status.UNKNOWN, null, null);
        var report = new Report("Årsrapport", Report.Kind.ANNUAL, null, null, List.of());
        var terms = Terms.EMPTY
                .with(List.of(party("Föreningen")
                        .withContacts(List.of(new Contact("Samordnare")))
                        .withMandates(List.of(new Mandate("Ordförande")))))
                .with(Term.UNKNOWN.extendedBy(new Extension(1, Period.ofYears(1), null)))
                .with(Economy.EMPTY.with(List.of(fixed)))
                .with(FollowUp.EMPTY
                        .with(List.of(report))
                        .withGroups(List.of(new Group(Group.Kind.STEERING, null, null, List.of()))));
        assertThat(Placeholders.in(terms)).isEmpty();
        assertThat(Placeholders.in(Terms.EMPTY)).isEmpty();
        assertThat(Placeholders.isIn(null)).isFalse();
    }

    @Test
    void remarksAreNoPartOfTheDocument() {
        var remark = new Remark(Field.TITLE, Remark.Kind.NOTE, "Fråga NN om XX");
        assertThat(Placeholders.in(Terms.EMPTY.withRemarks(List.of(remark)))).isEmpty();
    }

    @Test
    void everyPlaceholderOfATextIsFound() {
        var section = new Section(Section.Kind.OTHER, "Undertecknas i ____ den ÅÅÅÅ-MM-DD av NN, enligt § XX.");
        assertThat(Placeholders.in(Terms.EMPTY.with(Wording.EMPTY.withSections(List.of(section)))))
                .extracting(Place::text)
                .containsExactly("____", "ÅÅÅÅ-MM-DD", "NN", "§ XX");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            Lund den XX, XX
            XXXX kronor, XXXX
            enligt § XX i protokollet, § XX
            enligt §XX, §XX
            enligt § xxx, § xxx
            enligt § __, § __
            för NN och styrelsen, NN
            för N.N. och styrelsen, N.N.
            den ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM-DD
            den åååå-mm-dd, åååå-mm-dd
            den 2019-XX-XX, 2019-XX-XX
            den 2019-xx-xx, 2019-xx-xx
            i 2026-MM, 2026-MM
            år ÅÅÅÅ, ÅÅÅÅ
            ___, ___
            beslut […], […]
            beslut [...], [...]
            av [namn], [namn]
            den [datum], [datum]
            om [belopp] kronor, [belopp]
            [fyll i], [fyll i]
            när ???, ???
            """)
    void eachFormIsFoundAsItStands(String text, String placeholder) {
        assertThat(Placeholders.in(Terms.EMPTY.with(new Subject(text, List.of(), "", "", "", List.of()))))
                .containsExactly(new Place(Field.TITLE, placeholder));
        assertThat(Placeholders.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "XXL",
                "CANNON",
                "INN",
                "X",
                "xx",
                "§ 12",
                "§ X",
                "__",
                "2019-06-10",
                "12019-MM",
                "Vad??",
                "[1]",
                "[Namn]",
                "snake___case"
            })
    void aWordIsNone(String text) {
        assertThat(Placeholders.isIn(text)).isFalse();
    }

    /** A text with one placeholder that no other has. */
    private static String left(int number) {
        return "Före " + placeholder(number) + " efter";
    }

    private static Place at(Field field, int number) {
        return new Place(field, placeholder(number));
    }

    private static String placeholder(int number) {
        return (2000 + number) + "-MM-DD";
    }

    private static Party party(String name) {
        return new Party(name, Sector.CIVIL, null, null, Set.of());
    }
}
