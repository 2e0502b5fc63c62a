package se.iop.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.Membership;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Refreshing;
import se.iop.core.catalog.Admission;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Installations;
import se.iop.core.catalog.JarArchive;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.Parcels;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.catalog.TestGuidelines;
import se.iop.core.json.Json;
import se.iop.core.lifecycle.Installing.Opened;
import se.iop.core.lifecycle.Installing.Parcel;
import se.iop.core.lifecycle.Installing.Result;
import se.iop.core.lifecycle.NotCarriedOut.Why;
import se.iop.core.signature.KeyStoreFile;
import se.iop.core.tenancy.Tenant;
import se.iop.guideline.Decision;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;

/** A plugin's life on a real database, with real packages. */
class InstallingTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform("iop.development=true");

    private static final String PLUGIN = "lund-socialnamnden";
    private static final String NEIGHBOUR = "lund-vard-och-omsorgsnamnden";
    private static final String NATION = "sverige";
    private static final Scope.Committee SOCIAL = new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
    private static final Scope.Committee CARE =
            new Scope.Committee("lund", "vard-och-omsorgsnamnden", "Vård- och omsorgsnämnden");
    private static final Scope.Committee ELDERLY = new Scope.Committee("linkoping", "aldrenamnden", "Äldrenämnden");

    private static final Person OPERATOR = operator("Driftansvarig");

    private String shipped;

    private static Person operator(String name) {
        return new Person(
                UUID.randomUUID(),
                Tenant.INSTANCE,
                "plattformen",
                "Plattformen",
                name,
                name,
                List.of(new Membership(Role.OPERATOR, null)));
    }

    @BeforeEach
    void theOperatorActs() {
        PLATFORM.actingAs(OPERATOR);
        shipped = versions(PLUGIN).getFirst();
    }

    /** What came with the platform is in force for everyone again. */
    @AfterEach
    void asItWas() {
        for (var person : List.of(administrator(), elsewhere())) {
            PLATFORM.actingAs(person);
            for (var plugin : List.of(PLUGIN, NATION)) {
                tryTo(new Order(Order.Kind.FOLLOW, plugin, null, null));
                tryTo(new Order(Order.Kind.FOLLOW, plugin, "socialnamnden", null));
            }
        }
        PLATFORM.actingAs(OPERATOR);
        tryTo(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped));
        tryTo(new Order(Order.Kind.STOP, NATION, null, null));
    }

    private static void tryTo(Order order) {
        var plan = installing().plan(order);
        if (!plan.stopped()) {
            installing().carryOut(plan, "Åter");
        }
    }

    @Test
    void whatCameWithThePlatformIsInForceWhereItBinds() {
        assertThat(binding(SOCIAL)).containsExactly(shipped);
        assertThat(binding(ELDERLY)).isEmpty();
        assertThat(catalogs().versions(PLUGIN).getFirst().way()).isEqualTo(Way.SHIPPED);
    }

    @Test
    void anInstalledPackageBindsNobodyUntilItIsBroughtIntoForce() {
        var later = install(Parcels.stricter("1.1.0"));

        assertThat(binding(SOCIAL)).containsExactly(shipped);
        var plan = installing().plan(new Order(Order.Kind.SWITCH, PLUGIN, null, later));
        assertThat(plan.stopped()).isFalse();
        assertThat(plan.changes()).hasSize(2).allSatisfy(changed -> {
            assertThat(changed.kind()).isEqualTo(Changed.Kind.CHANGED);
            assertThat(changed.against()).isNotNull();
        });
        assertThat(plan.remarks()).extracting(Remark::kind).containsOnly(Remark.Kind.HISTORY_CHANGED);
        assertThat(plan.affected()).extracting(Affected::committee).containsExactly("Socialnämnden");

        assertThat(installing().carryOut(plan, "Ny version")).isEqualTo(Result.DONE);

        assertThat(binding(SOCIAL)).containsExactly(later);
        assertThat(outcome(2)).isInstanceOf(Outcome.Breached.class);
    }

    @Test
    void thePlanNamesTheAgreementsOnlyToTheirMunicipality() {
        var id = agreement("Träffpunkten");
        PLATFORM.the(Refreshing.class).refresh();
        var later = install(Parcels.stricter("1.2.0"));

        var forTheOperator = installing().plan(new Order(Order.Kind.SWITCH, PLUGIN, null, later));
        PLATFORM.actingAs(administrator());
        var forThem = installing().plan(new Order(Order.Kind.PIN, PLUGIN, null, later));

        assertThat(forTheOperator.affected()).singleElement().satisfies(one -> {
            assertThat(one.running() + one.planned()).isPositive();
            assertThat(one.agreements()).isEmpty();
        });
        assertThat(forThem.affected())
                .singleElement()
                .satisfies(one -> assertThat(one.agreements())
                        .extracting(Affected.Named::id)
                        .contains(id));
    }

    @Test
    void oneRollsBackFromAVersionThatDoesNotLoad() {
        var broken = smuggled(Parcels.broken("2.0.0"), "2.0.0");
        catalogs().follow();
        assertThat(binding(SOCIAL)).containsExactly(broken);
        assertThat(outcome(2)).isInstanceOf(Outcome.Unsettled.class);
        assertThat(catalogs().current().refused()).isNotEmpty();

        var plan = installing().plan(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped));
        assertThat(plan.remarks()).extracting(Remark::kind).contains(Remark.Kind.NOT_COMPARABLE, Remark.Kind.OLDER);
        installing().carryOut(plan, "Går inte att läsa");

        assertThat(binding(SOCIAL)).containsExactly(shipped);
        assertThat(outcome(2)).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void whatWasChosenForAnEarlierInterfaceIsToldAndTheWayBackIsOpen() {
        var old = smuggled(Parcels.outdated("0.9.0"), "0.9.0");
        var node = started();

        assertThat(binding(node, SOCIAL)).containsExactly(old);
        assertThat(node.current().judge(SOCIAL, proposal(2)).findings())
                .isNotEmpty()
                .extracting(Finding::outcome)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Unsettled.class,
                                unsettled -> assertThat(unsettled.question())
                                        .contains("0.9.0 går inte att läsa in", "version >=0.1.0 & <0.2.0")));
        assertThat(node.current().refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reasonInEnglish()).contains("and this is 1."));
        catalogs().follow();
        assertThat(installing()
                        .plan(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped))
                        .stopped())
                .isFalse();
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped));

        assertThat(binding(SOCIAL)).containsExactly(shipped);
        assertThat(installing()
                        .plan(new Order(Order.Kind.SWITCH, PLUGIN, null, old))
                        .stopped())
                .isTrue();
        assertThat(catalogs().kept(old)).isInstanceOf(Kept.Refused.class);
    }

    @Test
    void whatCameWithAnEarlierPlatformGivesWayToWhatComesWithThisOne() {
        var old = smuggled(Parcels.outdated("0.9.1"), "0.9.1", false);

        var node = started();

        assertThat(node.current().binding(SOCIAL)).singleElement().satisfies(plugin -> {
            assertThat(plugin.key().version()).isEqualTo("1.0.0");
            assertThat(plugin.halted()).isNull();
        });
        assertThat(node.current().refused()).isEmpty();
        assertThat(versions(node)).contains(old, shipped);
        catalogs().follow();
    }

    @Test
    void whatTheBuildMadeIsTakenThoughItsAuthorHasSignedItForSomebodyElse() throws Exception {
        var folder = TestGuidelines.folder();
        var jar = folder.resolve("lund-socialnamnden.jar");
        Files.write(jar, PLATFORM.the(Installations.class).content(shipped).orElseThrow());
        var key = KeyStoreFile.make(folder.resolveSibling("keys.p12"), "ett-langt-losenord".toCharArray(), "Lund");
        Files.writeString(
                folder.resolve("lund-socialnamnden.jar.sig"),
                key.sign(Files.readAllBytes(jar)).text());

        assertThat(started(folder).current().refused()).isEmpty();
        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(started(folder).current().refused()).isNotEmpty();
    }

    /** Another node, as it starts with what this platform ships. */
    private static Catalogs started() {
        return started(TestGuidelines.folder());
    }

    private static Catalogs started(Path folder) {
        return new Catalogs(
                folder.toString(),
                PLATFORM.the(JarArchive.class),
                PLATFORM.the(Installations.class),
                PLATFORM.the(Clock.class),
                PLATFORM.the(Admission.class));
    }

    @Test
    void aPackageThatDoesNotLoadIsNeverLetIn() {
        var parcel = new Parcel("trasig.jar", Parcels.broken("3.0.0"), null, Way.UPLOADED);

        assertThat(installing().open(parcel))
                .isInstanceOfSatisfying(
                        Opened.Unfit.class,
                        unfit -> assertThat(unfit.why().reason()).isEqualTo("Riktlinjen har ingen version."));
        refused(Why.STOPPED, () -> installing().install(parcel, "Prov"));
        assertThat(versions(PLUGIN)).doesNotContain(digest(parcel.jar()));
    }

    @Test
    void twoVersionsOfOnePluginBindTwoMunicipalities() {
        var first = install(Parcels.national("1.0.0"));
        carryOut(new Order(Order.Kind.SWITCH, NATION, null, first));
        var second = install(Parcels.national("1.1.0"));
        PLATFORM.actingAs(administrator());
        carryOut(new Order(Order.Kind.PIN, NATION, null, second));

        assertThat(binding(SOCIAL)).containsExactly(second, shipped);
        assertThat(binding(CARE)).containsExactly(second);
        assertThat(binding(ELDERLY)).containsExactly(first);
        assertThat(catalogs().kept(first)).isInstanceOf(Kept.Loaded.class);

        carryOut(new Order(Order.Kind.PIN, NATION, "socialnamnden", first));
        assertThat(binding(SOCIAL)).containsExactly(first, shipped);
        assertThat(binding(CARE)).containsExactly(second);

        carryOut(new Order(Order.Kind.OFF, NATION, null, null));
        assertThat(binding(SOCIAL)).containsExactly(first, shipped);
        assertThat(binding(CARE)).isEmpty();
        assertThat(binding(ELDERLY)).containsExactly(first);
    }

    @Test
    void whoChoseForItselfDoesNotFollowTheInstance() {
        PLATFORM.actingAs(administrator());
        carryOut(new Order(Order.Kind.PIN, PLUGIN, null, shipped));
        PLATFORM.actingAs(OPERATOR);
        var later = install(Parcels.stricter("1.3.0"));

        var plan = installing().plan(new Order(Order.Kind.SWITCH, PLUGIN, null, later));
        assertThat(plan.affected()).isEmpty();
        assertThat(plan.remarks()).contains(Remark.of(Remark.Kind.STAYS, "Lunds kommun", "Socialnämnden"));
        installing().carryOut(plan, "Ny version");

        assertThat(binding(SOCIAL)).containsExactly(shipped);
    }

    @Test
    void aMunicipalitySeesNothingOfWhatAnotherChose() {
        var first = install(Parcels.national("1.4.0"));
        PLATFORM.actingAs(administrator());
        carryOut(new Order(Order.Kind.PIN, NATION, null, first));
        assertThat(installing().overview().choices()).isNotEmpty();

        PLATFORM.actingAs(elsewhere());
        var overview = installing().overview();

        assertThat(overview.choices()).noneMatch(step -> first.equals(step.digest()));
        assertThat(overview.standing().choices()).doesNotContainKey("lund");
        assertThat(overview.standing().versions())
                .noneMatch(version -> version.key().id().equals(PLUGIN));
        assertThat(binding(ELDERLY)).doesNotContain(first);
    }

    @Test
    void aVersionInUseIsNotRemovedAndARemovedOneIsKept() {
        var later = install(Parcels.stricter("1.5.0"));
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, later));

        assertThat(installing()
                        .plan(new Order(Order.Kind.REMOVE, PLUGIN, null, later))
                        .remarks())
                .extracting(Remark::kind)
                .contains(Remark.Kind.IN_USE);
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped));
        var agreement = agreement("Lekstugan");
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> sql(
                                "insert into verdict (agreement, reason, inputs, findings, layers, spi_version)"
                                        + " values (?, 'DECISION', '{}', '[]', cast(? as jsonb), '0.1.0')",
                                agreement,
                                "[{\"plugin\": {\"id\": \"" + PLUGIN + "\", \"digest\": \"" + later + "\"}}]"));
        var plan = installing().plan(new Order(Order.Kind.REMOVE, PLUGIN, null, later));
        assertThat(plan.remarks()).containsExactly(Remark.of(Remark.Kind.KEPT, "1", "0", "0"));
        installing().carryOut(plan, "Gammal");

        assertThat(installing()
                        .plan(new Order(Order.Kind.SWITCH, PLUGIN, null, later))
                        .remarks())
                .extracting(Remark::kind)
                .contains(Remark.Kind.REMOVED);
        assertThat(catalogs().kept(later)).isInstanceOf(Kept.Loaded.class);
    }

    @Test
    void aFieldIsCalledWhatItWasCalledWhereAndWhenItWasWritten() {
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, install(Parcels.asking("1.21.0"))));
        var first = now();
        var anew = install(Parcels.askingAnew("1.22.0"));
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, anew));
        var neighbour = install(Parcels.neighbour("1.0.0"));
        carryOut(new Order(Order.Kind.SWITCH, NEIGHBOUR, null, neighbour));
        var second = now();
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped));
        var third = now();
        PLATFORM.actingAs(administrator());
        carryOut(new Order(Order.Kind.PIN, PLUGIN, null, asking()));
        var fourth = now();

        assertThat(called("socialnamnden", first)).contains("Yta i hektar");
        assertThat(called("socialnamnden", second)).contains("Areal i hektar");
        assertThat(called("vard-och-omsorgsnamnden", second)).contains("Våningsyta");
        assertThat(called("socialnamnden", third)).as("as it last was").contains("Areal i hektar");
        assertThat(called("socialnamnden", fourth))
                .as("as the municipality chose")
                .contains("Yta i hektar");
        assertThat(called("socialnamnden", Instant.EPOCH)).as("as it first was").contains("Yta i hektar");
        assertThat(called("kulturnamnden", second))
                .as("handed over by some other")
                .isNotEmpty();
        assertThat(catalogs().fieldsThen("lund").field("socialnamnden", "okand", second))
                .isEmpty();
        PLATFORM.actingAs(elsewhere());
        assertThat(catalogs().fieldsThen("linkoping").field(null, "yta", second))
                .isEmpty();

        PLATFORM.actingAs(OPERATOR);
        carryOut(new Order(Order.Kind.STOP, NEIGHBOUR, null, null));
    }

    private static String asking() {
        return catalogs().versions(PLUGIN).stream()
                .map(PluginVersion::key)
                .filter(key -> key.version().equals("1.21.0"))
                .findFirst()
                .orElseThrow()
                .digest();
    }

    private static Optional<String> called(String committee, Instant at) {
        return catalogs().fieldsThen("lund").field(committee, "yta", at).map(ExtraField::label);
    }

    /** As the database counts, which says when something came into use. */
    private static Instant now() {
        return PLATFORM.database()
                .sql()
                .sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void aVersionThatNothingRefersToIsDeletedWithItsBytes() {
        var later = install(Parcels.stricter("1.5.1"));
        assertThat(catalogs().kept(later)).isInstanceOf(Kept.Loaded.class);

        var plan = installing().plan(new Order(Order.Kind.REMOVE, PLUGIN, null, later));
        assertThat(plan.remarks()).containsExactly(Remark.of(Remark.Kind.DELETED));
        installing().carryOut(plan, "Fel fil");

        assertThat(versions(PLUGIN)).doesNotContain(later);
        assertThat(catalogs().kept(later)).isInstanceOf(Kept.Refused.class);
        assertThat(PLATFORM.the(Installations.class).content(later)).isEmpty();
        assertThat(recorded(Tenant.INSTANCE)).startsWith("PLUGIN_DELETED Driftansvarig");
        assertThat(install(Parcels.stricter("1.5.1"))).isEqualTo(later);
    }

    @Test
    void whatWasChosenAskedForOrShippedIsKept() {
        var chosen = install(Parcels.stricter("1.5.2"));
        PLATFORM.actingAs(administrator());
        carryOut(new Order(Order.Kind.PIN, PLUGIN, null, chosen));
        carryOut(new Order(Order.Kind.FOLLOW, PLUGIN, null, null));
        PLATFORM.actingAs(OPERATOR);
        assertThat(installing()
                        .plan(new Order(Order.Kind.REMOVE, PLUGIN, null, chosen))
                        .remarks())
                .containsExactly(Remark.of(Remark.Kind.KEPT, "0", "1", "0"));

        var asked = install(Parcels.stricter("1.5.3"));
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().linkoping(),
                        () -> sql(
                                "insert into consequence (id, committee, name, supposition, basis, asked_at, read, drafts,"
                                        + " tiles, decided, saved_by) values (gen_random_uuid(), 'aldrenamnden', 'Prov',"
                                        + " cast(? as jsonb), '{}', now(), 1, 0, '{}', '{}', 'Test')",
                                "{\"digest\": \"" + asked + "\"}"));
        carryOut(new Order(Order.Kind.REMOVE, PLUGIN, null, asked));
        assertThat(PLATFORM.the(Installations.class).content(asked)).isPresent();
        assertThat(recorded(Tenant.INSTANCE)).startsWith("PLUGIN_REMOVED Driftansvarig");

        var later = install(Parcels.stricter("1.5.4"));
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, later));
        assertThat(installing()
                        .plan(new Order(Order.Kind.REMOVE, PLUGIN, null, shipped))
                        .remarks())
                .containsExactly(Remark.of(Remark.Kind.KEPT_SHIPPED));
    }

    @Test
    void nobodyElseMay() {
        PLATFORM.actingAs(administrator());
        assertThatThrownBy(() -> installing().plan(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped)))
                .isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(OPERATOR);
        assertThatThrownBy(() -> installing().plan(new Order(Order.Kind.PIN, PLUGIN, null, shipped)))
                .isInstanceOf(NotAllowed.class);
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, "socialnamnden"));
        assertThatThrownBy(() -> installing().plan(new Order(Order.Kind.OFF, PLUGIN, null, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void everyStepIsInTheRecordOfThoseConcerned() {
        var elsewhere = recorded(PLATFORM.database().linkoping());
        var later = install(Parcels.stricter("1.6.0"));
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, later));

        assertThat(recorded(Tenant.INSTANCE))
                .startsWith("PLUGIN_SWITCHED Driftansvarig", "PLUGIN_INSTALLED Driftansvarig");
        assertThat(recorded(PLATFORM.database().lund())).startsWith("PLUGIN_SWITCHED Driftansvarig");
        assertThat(recorded(PLATFORM.database().linkoping())).isEqualTo(elsewhere);
    }

    @Test
    void withoutAReasonNothingIsDone() {
        var plan = installing().plan(new Order(Order.Kind.STOP, PLUGIN, null, null));
        assertThat(plan.remarks()).extracting(Remark::kind).contains(Remark.Kind.LEFT_WITHOUT);
        refused(Why.REASON_MISSING, () -> installing().carryOut(plan, " "));
        assertThat(binding(SOCIAL)).containsExactly(shipped);
    }

    @Test
    void aPlanThatWasOvertakenIsNotCarriedOut() {
        var later = install(Parcels.stricter("1.7.0"));
        var other = install(Parcels.stricter("1.8.0"));
        var plan = installing().plan(new Order(Order.Kind.SWITCH, PLUGIN, null, later));
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, other));

        refused(Why.CHANGED_MEANWHILE, () -> installing().carryOut(plan, "För sent"));
        assertThat(binding(SOCIAL)).containsExactly(other);
    }

    @Test
    void anotherNodeFollowsAtItsNextLook() {
        var node = new Catalogs(
                TestGuidelines.folder().toString(),
                PLATFORM.the(JarArchive.class),
                PLATFORM.the(Installations.class),
                PLATFORM.the(Clock.class),
                PLATFORM.the(Admission.class));
        assertThat(node.follow()).isFalse();
        var later = install(Parcels.stricter("1.9.0"));
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, later));
        assertThat(binding(node, SOCIAL)).containsExactly(shipped);

        assertThat(node.follow()).isTrue();

        assertThat(binding(node, SOCIAL)).containsExactly(later);
        assertThat(node.follow()).isFalse();
    }

    @Test
    void eightReadersNeverSeeAnEmptyOrAMixedCatalogue() throws Exception {
        var later = install(Parcels.stricter("1.10.0"));
        var proposal = proposal(2);
        var stop = new AtomicBoolean();
        var readings = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var readers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        while (!stop.get()) {
                            var catalog = catalogs().current();
                            var judgement = catalog.judge(SOCIAL, proposal);
                            var layer = judgement.layers().getLast();
                            var carrier = Objects.requireNonNull(layer.plugin());
                            var breached = layer.findings().getFirst().outcome() instanceof Outcome.Breached;
                            assertThat(breached).isEqualTo(carrier.digest().equals(later));
                            readings.incrementAndGet();
                        }
                    }))
                    .toList();
            for (var time = 0; time < 10; time++) {
                carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, later));
                carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, shipped));
            }
            stop.set(true);
            for (var reader : readers) {
                reader.get();
            }
        }
        assertThat(readings.get()).isGreaterThan(100);
    }

    @Test
    void aVersionThatFailsTooOftenIsPutAsideUntilAPersonLiftsIt() {
        agreement("Mötesplatsen");
        var failing = install(Parcels.failing("1.11.0"));
        carryOut(new Order(Order.Kind.SWITCH, PLUGIN, null, failing));
        IntStream.range(0, Quarantining.TOO_OFTEN - 1).forEach(_ -> outcome(2));
        assertThat(quarantining().tell()).isEmpty();
        assertThat(catalogs().versions(PLUGIN)).allMatch(version -> version.quarantine() == null);

        catalogs().current().judge(SOCIAL, proposal(2));
        assertThat(quarantining().tell())
                .singleElement()
                .satisfies(version -> assertThat(version.key().digest()).isEqualTo(failing));

        assertThat(binding(SOCIAL)).containsExactly(failing);
        assertThat(catalogs().current().judge(SOCIAL, proposal(2)).findings())
                .isNotEmpty()
                .extracting(Finding::outcome)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Unsettled.class,
                                unsettled -> assertThat(unsettled.question())
                                        .contains("1.11.0 är satt i karantän: Dess regler gick fel")));
        assertThat(recorded(PLATFORM.database().lund())).startsWith("PLUGIN_QUARANTINED IOP-plattformen");
        assertThat(installing().overview().health().get(failing)).satisfies(health -> {
            assertThat(health.judgements()).isEqualTo(Quarantining.TOO_OFTEN);
            assertThat(health.failures()).isEqualTo(Quarantining.TOO_OFTEN);
        });
        assertThat(quarantining().tell()).isEmpty();
        assertThat(installing()
                        .plan(new Order(Order.Kind.SWITCH, PLUGIN, null, failing))
                        .remarks())
                .isNotEmpty();

        carryOut(new Order(Order.Kind.LIFT, PLUGIN, null, failing));

        assertThat(catalogs().versions(PLUGIN)).allMatch(version -> version.quarantine() == null);
        assertThat(recorded(PLATFORM.database().lund())).startsWith("PLUGIN_LIFTED Driftansvarig");
    }

    @Test
    void aListKnowsThatAVersionWasPutAside() {
        var id = agreement("Bokcaféet");
        PLATFORM.the(Refreshing.class).refresh();
        PLATFORM.the(Refreshing.class).again(shipped);

        assertThat(judgedWith(id)).isNull();
        PLATFORM.the(Refreshing.class).refresh();
        assertThat(judgedWith(id)).isEqualTo(shipped.substring(0, 16));
    }

    private static @Nullable String judgedWith(UUID agreement) {
        return PLATFORM.database()
                .as(
                        PLATFORM.database().lund(),
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select coalesce(judged_with, '') from agreement where id = ?")
                                .param(agreement)
                                .query(String.class)
                                .optional()
                                .filter(text -> !text.isEmpty()))
                .orElse(null);
    }

    private static Quarantining quarantining() {
        return PLATFORM.the(Quarantining.class);
    }

    private static void refused(Why why, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        NotCarriedOut.class, not -> assertThat(not.why()).isEqualTo(why));
    }

    private static String install(byte[] jar) {
        installing().install(new Parcel("sent.jar", jar, null, Way.UPLOADED), "Prov");
        return digest(jar);
    }

    private static void carryOut(Order order) {
        installing().carryOut(installing().plan(order), "Prov");
    }

    /** In force without having been looked at, as after an upgrade of the platform that no longer takes it. */
    private static String smuggled(byte[] jar, String version) {
        return smuggled(jar, version, true);
    }

    private static String smuggled(byte[] jar, String version, boolean chosen) {
        var digest = digest(jar);
        PLATFORM.database().doAs(Tenant.INSTANCE, () -> {
            sql(
                    "insert into plugin_jar (digest, plugin_id, version, content) values (?, ?, ?, ?)",
                    digest,
                    PLUGIN,
                    version,
                    jar);
            sql(
                    "insert into plugin_version (digest, plugin_id, version, municipality, committee, body, way, installed_by)"
                            + " values (?, ?, ?, 'lund', 'socialnamnden', 'Socialnämnden', 'SHIPPED', 'Test')",
                    digest,
                    PLUGIN,
                    version);
            sql(
                    "insert into plugin_step (plugin_id, digest, kind, chosen, by) values (?, ?, 'IN_FORCE', ?, 'Test')",
                    PLUGIN,
                    digest,
                    chosen);
        });
        return digest;
    }

    private static void sql(String statement, Object... values) {
        PLATFORM.database().sql().sql(statement).params(values).update();
    }

    private static UUID agreement(String title) {
        var id = UUID.randomUUID();
        PLATFORM.database()
                .doAs(
                        PLATFORM.database().lund(),
                        () -> sql(
                                "insert into agreement (id, committee, origin, terms, life, version, changed_by)"
                                        + " values (?, 'socialnamnden', 'DRAFTED', cast(? as jsonb), cast(? as jsonb), 1, 'Test')",
                                id,
                                Json.mapper()
                                        .writeValueAsString(proposal(2)
                                                .terms()
                                                .with(new Subject(title, List.of(), "", "", "", List.of()))),
                                "{\"decision\":{\"outcome\":\"APPROVED\",\"on\":\"2025-12-01\"}}"));
        return id;
    }

    private static List<String> recorded(int tenant) {
        return PLATFORM.database()
                .as(
                        tenant,
                        () -> PLATFORM.database()
                                .sql()
                                .sql(
                                        "select action || ' ' || actor from journal where action like 'PLUGIN%' order by seq desc")
                                .query(String.class)
                                .list());
    }

    private static String digest(byte[] jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> versions(Catalogs node) {
        return node.versions(PLUGIN).stream()
                .map(version -> version.key().digest())
                .toList();
    }

    private static List<String> versions(String plugin) {
        return catalogs().versions(plugin).stream()
                .map(version -> version.key().digest())
                .toList();
    }

    private static List<String> binding(Scope.Committee committee) {
        return binding(catalogs(), committee);
    }

    private static List<String> binding(Catalogs catalogs, Scope.Committee committee) {
        return catalogs.current().binding(committee).stream()
                .map(LoadedPlugin::key)
                .map(key -> key.digest())
                .toList();
    }

    /** What the guideline says of an agreement of so many years, decided in 2025. */
    private static Outcome outcome(int years) {
        return catalogs().current().judge(SOCIAL, proposal(years)).findings().stream()
                .findFirst()
                .map(Finding::outcome)
                .orElseThrow();
    }

    private static Proposal proposal(int years) {
        var from = LocalDate.of(2025, 12, 1);
        var terms = Terms.EMPTY.with(
                Term.UNKNOWN.lasting(new Span(from, from.plusYears(years).minusDays(1))));
        return Proposal.of(terms, Decision.planned(from));
    }

    private static Catalogs catalogs() {
        return PLATFORM.the(Catalogs.class);
    }

    private static Installing installing() {
        return PLATFORM.the(Installing.class);
    }

    private static Person administrator() {
        return PLATFORM.lund(Role.ADMINISTRATOR, null);
    }

    private static Person elsewhere() {
        return PLATFORM.linkoping(Role.ADMINISTRATOR, null);
    }
}
