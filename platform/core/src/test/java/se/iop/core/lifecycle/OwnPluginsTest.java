package se.iop.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Membership;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Platform;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Installations;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.Parcels;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.containment.Sources;
import se.iop.core.lifecycle.Installing.Opened;
import se.iop.core.lifecycle.Installing.Parcel;
import se.iop.core.lifecycle.Installing.Result;
import se.iop.core.pinning.Pinning;
import se.iop.core.signature.SigningKey;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Terms;

/** What a municipality lets in for itself, signed with a key that it has pinned itself: nobody else's matter at all. */
class OwnPluginsTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final String OWN = "lunds-eget";
    private static final Scope.Committee SOCIAL = new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
    private static final String WRITTEN = "lunds-skrivna";
    private static final Scope.Committee CARE =
            new Scope.Committee("lund", "vard-och-omsorgsnamnden", "Vård- och omsorgsnämnden");
    private static final String EXHAUSTED =
            "Regeln kunde inte prövas därför att den använde mer än en regel får. Är den uppfylld?";
    private static final String FAILED = "Regeln kunde inte prövas därför att tillägget gick fel. Är den uppfylld?";
    private static final String NOBODY = "f".repeat(64);

    private static final SigningKey KEY = SigningKey.fresh();

    private static final Person OPERATOR = new Person(
            UUID.randomUUID(),
            Tenant.INSTANCE,
            "plattformen",
            "Plattformen",
            "operator",
            "Driftansvarig",
            List.of(new Membership(Role.OPERATOR, null)));

    @Test
    void itsAdministratorLetsItInAndChoosesIt() {
        var jar = Parcels.own("1.0.0");
        asLund();
        pin("Lunds nyckel", KEY);

        var opened = (Opened.Fit) installing().open(parcel(jar, KEY));
        assertThat(opened.looked().plan().stopped()).isFalse();
        assertThat(installing().install(parcel(jar, KEY), "Egen riktlinje")).isEqualTo(Result.DONE);

        assertThat(versions()).singleElement().satisfies(version -> {
            assertThat(version.owner()).isEqualTo("lund");
            assertThat(version.way()).isEqualTo(Way.UPLOADED);
        });
        var plan = installing().plan(new Order(Order.Kind.PIN, OWN, "socialnamnden", digest(jar)));
        assertThat(plan.remarks()).contains(Remark.of(Remark.Kind.TAKES_PLACE, "lund-socialnamnden"));
        assertThat(installing().carryOut(plan, "Från och med i dag")).isEqualTo(Result.DONE);
        assertThat(binding()).containsExactly(OWN);
        assertThat(recorded(PLATFORM.database().lund())).startsWith("PLUGIN_PINNED", "PLUGIN_INSTALLED");
        assertThat(recorded(Tenant.INSTANCE)).isEmpty();
        assertThat(recorded(PLATFORM.database().linkoping())).isEmpty();

        carryOut(new Order(Order.Kind.FOLLOW, OWN, "socialnamnden", null));
        carryOut(new Order(Order.Kind.REMOVE, OWN, null, digest(jar)));
        assertThat(versions()).allMatch(version -> version.removed());
        carryOut(new Order(Order.Kind.RESTORE, OWN, null, digest(jar)));
        assertThat(versions()).noneMatch(version -> version.removed());
    }

    @Test
    void nobodyElseSeesItOrCanTellThatItIsThere() {
        var digest = lunds("2.0.0", SigningKey.fresh());
        assertThat(seen(PLATFORM.database().lund(), digest)).isEqualTo(3);
        assertThat(seen(Tenant.INSTANCE, digest)).isEqualTo(3);
        assertThat(seen(PLATFORM.database().linkoping(), digest)).isZero();

        asLinkoping();
        var overview = installing().overview();
        assertThat(overview.standing().versions())
                .noneMatch(version -> version.key().digest().equals(digest));
        assertThat(overview.standing().inForce().values()).doesNotContain(digest);
        assertThat(overview.steps()).noneMatch(step -> digest.equals(step.digest()));
        assertThat(catalogs().knownTo("linkoping"))
                .noneMatch(version -> version.key().id().equals(OWN));
        assertThat(catalogs().kept(digest, "linkoping"))
                .hasToString(kept(NOBODY).toString().replace(NOBODY, digest));
        assertThat(catalogs().kept(digest, "lund")).isInstanceOf(Kept.Loaded.class);
        var transaction = new TransactionTemplate(PLATFORM.the(PlatformTransactionManager.class));
        Optional<byte[]> content = TenantContext.callAs(
                PLATFORM.database().linkoping(),
                () -> transaction.execute(_ -> PLATFORM.the(Installations.class).content(digest)));
        assertThat(content).isEmpty();

        var order = new Order(Order.Kind.PIN, OWN, null, digest);
        assertThat(installing().plan(order).remarks()).containsExactly(Remark.of(Remark.Kind.UNKNOWN));
        assertThat(installing().plan(order))
                .usingRecursiveComparison()
                .ignoringFields("order")
                .isEqualTo(installing().plan(new Order(Order.Kind.PIN, OWN, null, NOBODY)));
        for (var kind : List.of(Order.Kind.REMOVE, Order.Kind.RESTORE, Order.Kind.LIFT)) {
            assertThatThrownBy(() -> installing().plan(new Order(kind, OWN, null, digest)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void theInstanceDoesNotDecideOverIt() {
        var digest = lunds("3.0.0", SigningKey.fresh());
        PLATFORM.actingAs(OPERATOR);

        for (var kind : List.of(Order.Kind.SWITCH, Order.Kind.REMOVE)) {
            assertThat(installing().plan(new Order(kind, OWN, null, digest)).remarks())
                    .contains(Remark.of(Remark.Kind.THEIRS, "Lunds kommun"));
        }
        assertThat(installing()
                        .plan(new Order(Order.Kind.LIFT, OWN, null, digest))
                        .remarks())
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.NOT_QUARANTINED);
    }

    @Test
    void aMunicipalitysKeySignsForNobodyElse() {
        var key = SigningKey.fresh();
        asLund();
        pin("Lunds andra nyckel", key);
        assertThat(unfit(parcel(Parcels.statedNational("4.0.0"), key)))
                .isEqualTo("Nyckeln Lunds andra nyckel får bara signera för lund, och filen gäller sverige.");
        assertThat(unfit(parcel(Parcels.stricter("4.0.0"), key))).startsWith("Manifestet saknar Plugin-Scope");
        assertThat(unfit(new Parcel("o.jar", Parcels.own("4.0.0"), null, Way.UPLOADED)))
                .startsWith("Filen är inte signerad");

        asLinkoping();
        var stolen = parcel(Parcels.own("4.0.0"), key);
        assertThat(unfit(stolen))
                .startsWith("Filen är signerad med en nyckel som ingen har godkänt")
                .doesNotContain("Lund");
        pin("Leverantören", key);
        assertThat(unfit(stolen))
                .isEqualTo("Nyckeln Leverantören får bara signera för linkoping, och filen gäller lund/socialnamnden.");
        assertThat(seen(PLATFORM.database().linkoping(), digest(stolen.jar()))).isZero();
    }

    @Test
    void aMunicipalityLetsInNothingForTheWholeCountry() {
        var key = SigningKey.fresh();
        PLATFORM.actingAs(OPERATOR);
        pin("Leverantören", key);
        asLund();
        var parcel = parcel(Parcels.statedNational("5.0.0"), key);

        var opened = (Opened.Fit) installing().open(parcel);

        assertThat(opened.looked().plan().remarks()).contains(Remark.of(Remark.Kind.NOT_OWN));
        assertThatThrownBy(() -> installing().install(parcel, "Prov")).isInstanceOf(NotCarriedOut.class);
        assertThat(seen(Tenant.INSTANCE, digest(parcel.jar()))).isZero();
    }

    @Test
    void aKeyThatTwoMunicipalitiesPinnedIsEachOnesOwn() {
        var key = SigningKey.fresh();
        asLinkoping();
        pin("Leverantören", key);
        var digest = lunds("6.0.0", key);
        asLund();
        carryOut(new Order(Order.Kind.PIN, OWN, "socialnamnden", digest));
        assertThat(halted()).isNull();
        catalogs().reload();
        assertThat(halted()).isNull();

        PLATFORM.the(Pinning.class).revoke(key.verifying().fingerprint(), "Borttappad");

        assertThat(halted()).endsWith("är inte signerat med en nyckel som gäller.");
        carryOut(new Order(Order.Kind.FOLLOW, OWN, "socialnamnden", null));
        assertThat(installing()
                        .plan(new Order(Order.Kind.PIN, OWN, "socialnamnden", digest))
                        .remarks())
                .contains(Remark.of(Remark.Kind.WITHDRAWN));
    }

    /** What the catalogue of hostile plugins hands to the loader, signed and sent in as any other plugin. */
    @Test
    void aSignedPluginThatMeansIllIsRefusedOrHurtsOnlyItself() {
        var key = SigningKey.fresh();
        asLund();
        pin("Nyckel för skrivna", key);
        var others = judged(SOCIAL);
        assertThat(others).isNotEmpty();

        assertThat(unfit(written("1.0.0", key, Sources.rule("System.exit(1); return null;"))))
                .isEqualTo("Klassen bad.Bad, metoden check, använder java.lang.System.exit(int),"
                        + " som ett tillägg inte får använda.");
        assertThat(unfit(written("1.0.0", key, Sources.rule("public Bad() { while (true) {} }", "return null;"))))
                .isEqualTo("Tillägget använde mer än det får när det lästes in.");

        var failures = Map.of(
                "while (true) {}", EXHAUSTED,
                "var l = new ArrayList<Object>(); for (;;) l.add(new Object());", EXHAUSTED,
                "return check(proposal);", EXHAUSTED,
                "throw new AssertionError();", FAILED,
                "return null;", FAILED);
        var number = 0;
        for (var failure : failures.entrySet()) {
            var parcel = written("1.0." + ++number, key, Sources.rule(failure.getKey()));
            installing().install(parcel, "Prov");
            carryOut(new Order(Order.Kind.PIN, WRITTEN, CARE.id(), digest(parcel.jar())));

            assertThat(judged(CARE))
                    .as(failure.getKey())
                    .singleElement()
                    .extracting(Finding::outcome)
                    .isEqualTo(new Unsettled(failure.getValue(), Cause.FAILURE));
            assertThat(judged(SOCIAL)).isEqualTo(others);
        }
        carryOut(new Order(Order.Kind.FOLLOW, WRITTEN, CARE.id(), null));
    }

    private static Parcel written(String version, SigningKey key, String source) {
        return parcel(Parcels.written(version, source), key);
    }

    private static List<Finding> judged(Scope.Committee committee) {
        return catalogs()
                .current()
                .judge(committee, Proposal.of(Terms.EMPTY, Decision.planned(LocalDate.of(2026, 1, 1))))
                .findings();
    }

    @Test
    void onlyTheAdministratorMay() {
        var parcel = parcel(Parcels.own("7.0.0"), KEY);
        for (var role : List.of(Role.OFFICER, Role.SECRETARY)) {
            PLATFORM.actingAs(PLATFORM.lund(role, "socialnamnden"));
            assertThatThrownBy(() -> installing().open(parcel)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> installing().install(parcel, "Prov")).isInstanceOf(NotAllowed.class);
        }
    }

    private static String lunds(String version, SigningKey key) {
        asLund();
        pin("Nyckel för " + version, key);
        var jar = Parcels.own(version);
        installing().install(parcel(jar, key), "Prov");
        return digest(jar);
    }

    private static void asLund() {
        PLATFORM.actingAs(PLATFORM.lund(Role.ADMINISTRATOR, null));
    }

    private static void asLinkoping() {
        PLATFORM.actingAs(PLATFORM.linkoping(Role.ADMINISTRATOR, null));
    }

    private static void pin(String name, SigningKey key) {
        PLATFORM.the(Pinning.class).pin(name, key.verifying().text());
    }

    private static Parcel parcel(byte[] jar, SigningKey key) {
        return new Parcel("eget.jar", jar, key.sign(jar).text(), Way.UPLOADED);
    }

    private static String unfit(Parcel parcel) {
        return ((Opened.Unfit) installing().open(parcel)).why().reason();
    }

    private static void carryOut(Order order) {
        installing().carryOut(installing().plan(order), "Prov");
    }

    private static List<PluginVersion> versions() {
        return installing().overview().standing().versions().stream()
                .filter(version -> version.key().id().equals(OWN))
                .filter(version -> version.key().version().equals("1.0.0"))
                .toList();
    }

    private static List<String> binding() {
        return catalogs().current().binding(SOCIAL).stream()
                .map(plugin -> plugin.key().id())
                .toList();
    }

    private static @Nullable String halted() {
        return catalogs().current().binding(SOCIAL).stream()
                .filter(plugin -> plugin.key().id().equals(OWN))
                .findFirst()
                .map(LoadedPlugin::halted)
                .orElse(null);
    }

    private static Kept kept(String digest) {
        return catalogs().kept(digest);
    }

    /** In how many of the three tables of packages a tenant finds the digest. */
    private static int seen(int tenant, String digest) {
        return PLATFORM.database()
                .as(
                        tenant,
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select (select count(*) from plugin_jar where digest = :digest)"
                                        + " + (select count(*) from plugin_version where digest = :digest)"
                                        + " + (select count(*) from package_signature where digest = :digest)")
                                .param("digest", digest)
                                .query(Integer.class)
                                .single());
    }

    private static List<String> recorded(int tenant) {
        return Objects.requireNonNull(PLATFORM.database()
                .as(
                        tenant,
                        () -> PLATFORM.database()
                                .sql()
                                .sql("select action from journal where action like 'PLUGIN%' order by seq desc")
                                .query(String.class)
                                .list()));
    }

    private static String digest(byte[] jar) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Catalogs catalogs() {
        return PLATFORM.the(Catalogs.class);
    }

    private static Installing installing() {
        return PLATFORM.the(Installing.class);
    }
}
