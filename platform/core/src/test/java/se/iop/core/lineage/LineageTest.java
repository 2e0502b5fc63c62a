package se.iop.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.Role;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Platform;
import se.iop.core.lineage.Family.Member;

/** Families on a real database: found from every member, shown as far as the reader may see, in one statement. */
class LineageTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final String DECIDED = "{\"decision\": {\"outcome\": \"APPROVED\", \"on\": \"2019-12-01\"}}";
    private static final String DRAFT = "{}";

    @BeforeEach
    void anOfficerReads() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
    }

    @Test
    void aChainIsTheSameFromEachOfItsLinks() {
        var first = agreement("Första", "2015-01-01", "2016-12-31", null, DECIDED, "");
        var second = agreement("Andra", "2017-02-01", "2018-12-31", first, DECIDED, "");
        var third = agreement("Tredje", "2019-01-01", "2020-07-31", second, DECIDED, "");
        for (var link : new UUID[] {first, second, third}) {
            var family = lineage().of(link);
            assertThat(family.members()).extracting(Member::title).containsExactly("Första", "Andra", "Tredje");
            assertThat(family.chain().length()).isEqualTo(Period.of(5, 6, 0));
            assertThat(family.chain().gapDays()).isEqualTo(31);
        }
        assertThat(lineage().of(second).kinship(first)).isEqualTo(Kinship.PREDECESSOR);
        assertThat(lineage().of(second).kinship(third)).isEqualTo(Kinship.SUCCESSOR);
        assertThat(lineage().of(first).kinship(third)).isEqualTo(Kinship.DISTANT);
    }

    @Test
    void aFrameworkAndItsSubAgreementsSeeEachOther() {
        var framework = agreement("Ram", "2019-01-01", "2022-12-31", null, DECIDED, "");
        var one = agreement("Del ett", "2019-01-01", "2019-12-31", null, DECIDED, under(framework));
        var other = agreement("Del två", "2020-01-01", "2020-12-31", null, DECIDED, under(framework));
        assertThat(lineage().of(framework).kinship(one)).isEqualTo(Kinship.SUB_AGREEMENT);
        assertThat(lineage().of(one).kinship(framework)).isEqualTo(Kinship.FRAMEWORK);
        assertThat(lineage().of(one).members()).extracting(Member::id).contains(other);
        assertThat(lineage().of(one).chain().agreements()).isEqualTo(1);
    }

    @Test
    void oneDecisionTiesAllThatNameItHoweverItIsWritten() {
        var one = agreement("Beslutad ett", "2018-01-01", "2018-12-31", null, DECIDED, decision("SN 2017-11-15 § 150"));
        var other =
                agreement("Beslutad två", "2018-01-01", "2018-12-31", null, DECIDED, decision("sn 2017-11-15 § 150"));
        var another =
                agreement("Annat beslut", "2018-01-01", "2018-12-31", null, DECIDED, decision("SN 2017-11-15 § 151"));
        assertThat(lineage().of(one).kinship(other)).isEqualTo(Kinship.SAME_DECISION);
        assertThat(lineage().of(other).kinship(one)).isEqualTo(Kinship.SAME_DECISION);
        assertThat(lineage().of(another).members()).hasSize(1);
    }

    @Test
    void whatIsNotInThePlatformIsShownAsSuch() {
        var alone = agreement("Lokal", "2018-01-01", "2018-12-31", null, DECIDED, """
                {"kind": "LINKED_CONTRACT", "to": "Hyresavtal", "note": "Inte bifogat"}""");
        var family = lineage().of(alone);
        assertThat(family.alone()).isFalse();
        assertThat(family.outside()).singleElement().satisfies(tie -> {
            assertThat(tie.name()).isEqualTo("Hyresavtal");
            assertThat(tie.kinship()).isEqualTo(Kinship.LINKED);
        });
    }

    @Test
    void draftsOfOthersAndAgreementsOfOtherMunicipalitiesAreNotSeen() {
        var decided = agreement("Känd", "2018-01-01", "2018-12-31", null, DECIDED, "");
        var draft = agreement("Utkast", "2019-01-01", "2019-12-31", decided, DRAFT, "");
        assertThat(lineage().of(decided).members()).hasSize(2);
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        assertThat(lineage().of(decided).members()).hasSize(1);
        assertThatThrownBy(() -> lineage().of(draft)).isInstanceOf(NoSuchAgreement.class);
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        assertThatThrownBy(() -> lineage().of(decided)).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void aFamilyTakesOneStatement() {
        var first = agreement("Ett", "2015-01-01", "2016-12-31", null, DECIDED, "");
        agreement("Två", "2017-01-01", "2018-12-31", first, DECIDED, "");
        assertThat(PLATFORM.statementsOf(() -> lineage().of(first))).hasSize(2);
    }

    private static UUID agreement(
            String title, String from, String to, @Nullable UUID previous, String life, String relation) {
        var id = UUID.randomUUID();
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("""
                                insert into agreement (id, committee, origin, version, changed_by, previous, life, terms)
                                values (?, 'socialnamnden', 'REGISTERED', 1, 'Test', nullif(?, '')::uuid, ?::jsonb, ?::jsonb)""")
                                .params(id, previous == null ? "" : previous.toString(), life, """
                                {"subject": {"title": "%s"}, "term": {"period": {"first": "%s", "last": "%s"}},
                                 "relations": [%s]}""".formatted(
                                                title, from, to, relation))
                                .update());
        return id;
    }

    private static String under(UUID framework) {
        return "{\"kind\": \"FRAMEWORK\", \"to\": \"Ram\", \"agreement\": \"" + framework + "\"}";
    }

    private static String decision(String cited) {
        return "{\"kind\": \"SAME_DECISION\", \"to\": \"" + cited + "\"}";
    }

    private static Lineage lineage() {
        return PLATFORM.the(Lineage.class);
    }
}
