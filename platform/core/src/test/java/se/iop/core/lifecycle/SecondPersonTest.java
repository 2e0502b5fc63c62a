package se.iop.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.access.Membership;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.agreement.Platform;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Installations;
import se.iop.core.catalog.Parcels;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.lifecycle.Installing.Parcel;
import se.iop.core.lifecycle.Installing.Result;
import se.iop.core.lifecycle.NotCarriedOut.Why;
import se.iop.core.tenancy.Tenant;

/** On an instance where one person asks and another confirms. */
class SecondPersonTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform("iop.development=true", "iop.plugin.second-person=true");

    private static final String PLUGIN = "lund-socialnamnden";
    private static final Person ONE = operator("Den ena");
    private static final Person OTHER = operator("Den andra");

    private static Person operator(String name) {
        return somebody(name, Role.OPERATOR);
    }

    private static Person somebody(String name, Role role) {
        return new Person(
                UUID.randomUUID(),
                Tenant.INSTANCE,
                "plattformen",
                "Plattformen",
                name,
                name,
                List.of(new Membership(role, null)));
    }

    @BeforeEach
    void oneAsks() {
        PLATFORM.actingAs(ONE);
    }

    @Test
    void nothingIsDoneBeforeASecondPersonConfirms() {
        assertThat(installing()
                        .install(new Parcel("a.jar", Parcels.stricter("1.1.0"), null, Way.UPLOADED), "Nya beslutet"))
                .isEqualTo(Result.WAITING);
        assertThat(catalogs().versions(PLUGIN)).hasSize(1);
        var waiting = waiting();
        assertThat(waiting.asker()).isEqualTo("Den ena");
        refused(Why.SAME_PERSON, () -> installing().confirm(waiting.id()));

        PLATFORM.actingAs(OTHER);
        assertThat(installing().plan(waiting).stopped()).isFalse();
        installing().confirm(waiting.id());

        assertThat(catalogs().versions(PLUGIN)).hasSize(2);
        assertThat(catalogs().versions(PLUGIN).getLast().installedBy()).isEqualTo("Den andra");
        refused(Why.GONE, () -> installing().confirm(waiting.id()));
        assertThat(installing().overview().waiting()).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsNotDone() {
        var plan = installing().plan(new Order(Order.Kind.STOP, PLUGIN, null, null));
        assertThat(plan.secondPerson()).isTrue();
        installing().carryOut(plan, "Prov");
        var waiting = waiting();

        installing().withdraw(waiting.id());

        PLATFORM.actingAs(OTHER);
        refused(Why.GONE, () -> installing().confirm(waiting.id()));
        assertThat(catalogs().standing().inForce()).containsKey(PLUGIN);
    }

    @Test
    void whoMayNotAskMayNeitherConfirmNorWithdraw() {
        installing().carryOut(installing().plan(new Order(Order.Kind.STOP, PLUGIN, null, null)), "Prov");
        var waiting = waiting();

        PLATFORM.actingAs(somebody("En revisor", Role.AUDITOR));
        assertThatThrownBy(() -> installing().confirm(waiting.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> installing().withdraw(waiting.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> installing().plan(waiting)).isInstanceOf(NotAllowed.class);

        assertThat(catalogs().standing().inForce()).containsKey(PLUGIN);
        PLATFORM.actingAs(ONE);
        installing().withdraw(waiting.id());
    }

    @Test
    void aPackageThatIsNotLetInAfterAllIsNotKept() {
        installing().install(new Parcel("b.jar", Parcels.stricter("1.2.0"), null, Way.UPLOADED), "Prov");
        var waiting = waiting();
        var digest = Objects.requireNonNull(waiting.order().digest());
        assertThat(PLATFORM.the(Installations.class).content(digest)).isPresent();

        installing().withdraw(waiting.id());

        assertThat(PLATFORM.the(Installations.class).content(digest)).isEmpty();
    }

    private static Waiting waiting() {
        return installing().overview().waiting().getFirst();
    }

    private static void refused(Why why, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        NotCarriedOut.class, not -> assertThat(not.why()).isEqualTo(why));
    }

    private static Catalogs catalogs() {
        return PLATFORM.the(Catalogs.class);
    }

    private static Installing installing() {
        return PLATFORM.the(Installing.class);
    }
}
