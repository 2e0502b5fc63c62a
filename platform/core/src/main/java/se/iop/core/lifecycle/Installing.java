package se.iop.core.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.Refreshing;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Installations;
import se.iop.core.catalog.Installations.Standing;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.catalog.PluginVersion.Way;
import se.iop.core.catalog.RefusedPlugin;
import se.iop.core.lifecycle.Ledger.Asked;
import se.iop.core.lifecycle.NotCarriedOut.Why;
import se.iop.core.record.Journal;
import se.iop.core.tenancy.Tenant;

/**
 * What is done with plugins: first a plan, then, by the same person or a second one, the deed. Whatever is refused has
 * changed nothing.
 *
 * <p>No method may be called inside a transaction: plans look into several municipalities, each in its own.
 */
@Service
public class Installing {

    private static final Logger LOG = LoggerFactory.getLogger(Installing.class);

    private final Catalogs catalogs;
    private final Installations installations;
    private final Planning planning;
    private final Ledger ledger;
    private final Everyone everyone;
    private final Journal journal;
    private final Refreshing refreshing;
    private final Acting acting;
    private final Clock clock;

    Installing(
            Catalogs catalogs,
            Installations installations,
            Planning planning,
            Ledger ledger,
            Everyone everyone,
            Journal journal,
            Refreshing refreshing,
            Acting acting,
            Clock clock) {
        this.catalogs = catalogs;
        this.installations = installations;
        this.planning = planning;
        this.ledger = ledger;
        this.everyone = everyone;
        this.journal = journal;
        this.refreshing = refreshing;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A package that somebody sent in.
     *
     * @param file its name
     * @param jar its bytes
     * @param signature the text of the detached signature beside it, none where there is none
     * @param way how it came
     */
    public record Parcel(String file, byte[] jar, @Nullable String signature, Way way) {}

    /**
     * A package looked at.
     *
     * @param plan what installing it would do
     * @param plugin the guideline in it
     */
    public record Looked(Plan plan, LoadedPlugin plugin) {}

    /** What looking at a package gave. */
    public sealed interface Opened {

        /** It can be installed. */
        record Fit(Looked looked) implements Opened {}

        /** It is refused. */
        record Unfit(RefusedPlugin why) implements Opened {}
    }

    /** What became of an order. */
    public enum Result {
        /** It is done, and the catalogue follows. */
        DONE,
        /** It waits for a second person. */
        WAITING
    }

    /**
     * What a page about plugins shows beside the catalogue.
     *
     * @param standing what is installed and chosen; only what the reader may see
     * @param steps what happened in the instance, the latest first
     * @param choices what the reader's municipality chose, the latest first
     * @param waiting what waits for a second person
     * @param health how each version has fared, by digest
     */
    public record Overview(
            Standing standing,
            List<Step> steps,
            List<Step> choices,
            List<Waiting> waiting,
            Map<String, Health> health) {

        /** The digest that binds a municipality as a whole, none where the plugin does not. */
        public @Nullable String inForce(String plugin, String municipality) {
            return standing.binding(plugin, municipality, null);
        }
    }

    /** All of it, for whoever may see plugins; of other municipalities' choices only the operator sees any. */
    public Overview overview() {
        var person = acting.person();
        Access.demand(person, Action.READ_PLUGINS, null);
        var standing = Planning.seen(catalogs.standing(), person);
        return everyone.own(
                () -> new Overview(standing, ledger.steps(), ledger.choices(), ledger.waiting(), ledger.health()));
    }

    /**
     * Looks at a package that somebody sent in, and keeps nothing. Only the keys that count for whoever sent it are
     * known: those of the instance and of the own municipality, and for the operator everyone's.
     */
    public Opened open(Parcel parcel) {
        var person = acting.person();
        if (!Access.allows(person, Action.INSTALL_OWN_PLUGINS, null)) {
            Access.demand(person, Action.INSTALL_PLUGINS, null);
        }
        return switch (everyone.own(() -> catalogs.examine(parcel.jar(), parcel.file(), parcel.signature()))) {
            case Kept.Refused(var why) -> new Opened.Unfit(why);
            case Kept.Loaded(var plugin) -> {
                var order = new Order(
                        Order.Kind.INSTALL,
                        plugin.key().id(),
                        null,
                        plugin.key().digest());
                yield new Opened.Fit(new Looked(planning.plan(order, person, plugin), plugin));
            }
        };
    }

    /**
     * Lets a package in, or asks a second person to.
     *
     * @throws NotCarriedOut where it is not fit, or no reason is given
     */
    public Result install(Parcel parcel, String reason) {
        demandReason(reason);
        var looked = switch (open(parcel)) {
            case Opened.Fit(var fit) -> fit;
            case Opened.Unfit(var why) ->
                throw new NotCarriedOut(
                        Why.STOPPED,
                        List.of(Remark.of(Remark.Kind.DOES_NOT_LOAD, why.reason(), why.reasonInEnglish())));
        };
        demandGoing(looked.plan());
        return carryOut(looked.plan(), reason, new Sent(parcel, looked.plugin()));
    }

    /** What an order would do. */
    public Plan plan(Order order) {
        demand(order);
        return planning.plan(order, acting.person(), null);
    }

    /**
     * Carries a plan out, or asks a second person to.
     *
     * @throws NotCarriedOut where something stops it, it was changed meanwhile, or no reason is given
     */
    public Result carryOut(Plan plan, String reason) {
        demand(plan.order());
        demandReason(reason);
        var again = planning.plan(plan.order(), acting.person(), null);
        if (!Objects.equals(again.before(), plan.before())) {
            throw new NotCarriedOut(Why.CHANGED_MEANWHILE);
        }
        demandGoing(again);
        return carryOut(again, reason, null);
    }

    /** What an order that waits would do today. */
    public Plan plan(Waiting waiting) {
        demand(waiting.order());
        return planning.plan(waiting.order(), acting.person(), examined(waiting.order()));
    }

    /**
     * Carries out what another person asked for.
     *
     * @throws NotCarriedOut where the same person asked, something stops it, or what it was asked for is not so any
     *     more
     */
    public void confirm(UUID id) {
        var asked = everyone.own(() -> ledger.asked(id)).orElseThrow(() -> new NotCarriedOut(Why.GONE));
        var order = asked.waiting().order();
        demand(order);
        var person = acting.person();
        if (asked.waiting().askedBy().equals(person.id())) {
            throw new NotCarriedOut(Why.SAME_PERSON);
        }
        var examined = examined(order);
        var plan = planning.plan(order, person, examined);
        var before = plan.before() == null ? null : plan.before().digest();
        if (!Objects.equals(before, asked.before())) {
            throw new NotCarriedOut(Why.CHANGED_MEANWHILE);
        }
        demandGoing(plan);
        everyone.own(() -> {
            ledger.alone();
            var still = ledger.asked(id).orElseThrow(() -> new NotCarriedOut(Why.GONE));
            ledger.answer(id, true, person.name());
            doIt(plan, still, examined);
            return still;
        });
        done(plan, asked.waiting().reason());
    }

    /** Takes back what waits; whoever may confirm may also refuse. */
    public void withdraw(UUID id) {
        everyone.own(() -> {
            var asked = ledger.asked(id).orElseThrow(() -> new NotCarriedOut(Why.GONE));
            demand(asked.waiting().order());
            var order = asked.waiting().order();
            ledger.answer(id, false, acting.person().name());
            if (order.kind() == Order.Kind.INSTALL && order.digest() != null) {
                ledger.forget(order.digest());
            }
            record(
                    "PLUGIN_PLAN_WITHDRAWN",
                    asked.waiting().order(),
                    null,
                    asked.waiting().reason());
            return asked;
        });
    }

    private @Nullable LoadedPlugin examined(Order order) {
        return order.kind() == Order.Kind.INSTALL
                        && order.digest() != null
                        && catalogs.kept(order.digest()) instanceof Kept.Loaded(var plugin)
                ? plugin
                : null;
    }

    /** A package that came, and the guideline in it. */
    private record Sent(Parcel parcel, LoadedPlugin plugin) {}

    private Result carryOut(Plan plan, String reason, @Nullable Sent sent) {
        var person = acting.person();
        var wayName = sent == null ? null : sent.parcel().way().name();
        if (plan.secondPerson()) {
            everyone.own(() -> {
                keep(sent);
                var id = ledger.ask(plan, reason.strip(), person, wayName);
                record("PLUGIN_PLANNED", plan.order(), plan.before(), reason);
                return id;
            });
            return Result.WAITING;
        }
        var waiting =
                new Waiting(new UUID(0, 0), plan.order(), reason.strip(), person.name(), person.id(), clock.instant());
        everyone.own(() -> {
            ledger.alone();
            keep(sent);
            var before = plan.before() == null ? null : plan.before().digest();
            doIt(plan, new Asked(waiting, before, wayName), sent == null ? null : sent.plugin());
            return waiting;
        });
        done(plan, reason);
        return Result.DONE;
    }

    /** In the transaction of whoever sent it, to whom it belongs from then on. */
    private void keep(@Nullable Sent sent) {
        if (sent != null) {
            catalogs.keep(
                    sent.plugin().key(), sent.parcel().jar(), sent.parcel().signature());
        }
    }

    private void doIt(Plan plan, Asked asked, @Nullable LoadedPlugin examined) {
        var order = plan.order();
        var reason = asked.waiting().reason();
        var by = acting.person().name();
        switch (order.kind()) {
            case INSTALL ->
                installations.install(
                        Objects.requireNonNull(examined),
                        asked.way() == null ? Way.UPLOADED : Way.valueOf(asked.way()),
                        by);
            case SWITCH -> ledger.step(order, "IN_FORCE", order.digest(), reason, by);
            case STOP -> ledger.step(order, "IN_FORCE", null, reason, by);
            case REMOVE -> {
                if (ledger.forget(Objects.requireNonNull(order.digest()))) {
                    record("PLUGIN_DELETED", order, plan.before(), reason);
                    return;
                }
                ledger.step(order, "REMOVED", order.digest(), reason, by);
            }
            case RESTORE -> ledger.step(order, "RESTORED", order.digest(), reason, by);
            case LIFT -> ledger.step(order, "LIFTED", order.digest(), reason, by);
            case PIN -> ledger.choose(order, "PINNED", reason, by);
            case OFF -> ledger.choose(order, "OFF", reason, by);
            case FOLLOW -> ledger.choose(order, "FOLLOWS", reason, by);
        }
        record(action(order), order, plan.before(), reason);
    }

    private static String action(Order order) {
        return switch (order.kind()) {
            case INSTALL -> "PLUGIN_INSTALLED";
            case SWITCH -> "PLUGIN_SWITCHED";
            case STOP -> "PLUGIN_STOPPED";
            case REMOVE -> "PLUGIN_REMOVED";
            case RESTORE -> "PLUGIN_RESTORED";
            case LIFT -> "PLUGIN_LIFTED";
            case PIN -> "PLUGIN_PINNED";
            case OFF -> "PLUGIN_OFF";
            case FOLLOW -> "PLUGIN_FOLLOWS";
        };
    }

    /**
     * After the deed is committed: this node follows at once, and the municipalities concerned have it in their record.
     */
    private void done(Plan plan, String reason) {
        catalogs.follow();
        var order = plan.order();
        if (order.kind() == Order.Kind.LIFT && order.digest() != null) {
            refreshing.again(order.digest());
        }
        if (!order.kind().instance() || acting.person().tenant() != Tenant.INSTANCE) {
            return;
        }
        var names =
                plan.affected().stream().map(Affected::municipality).distinct().toList();
        var actor = acting.person().name();
        everyone.municipalities().stream()
                .filter(municipality -> names.contains(municipality.name()))
                .forEach(municipality -> everyone.in(municipality, actor, () -> {
                    record(action(order), order, plan.before(), reason);
                    return municipality;
                }));
        LOG.info("{} {} {}", order.kind(), order.plugin(), order.digest());
    }

    /**
     * What the record keeps.
     *
     * @param plugin the plugin's id
     * @param committee the committee concerned alone, if any
     * @param digest the version, if any
     * @param before the version it took the place of, if any
     */
    private record Entry(
            String plugin,
            @Nullable String committee,
            @Nullable String digest,
            @Nullable String before) {}

    private void record(String action, Order order, @Nullable PluginKey before, String reason) {
        journal.add(
                null,
                action,
                LocalDate.now(clock),
                reason.strip(),
                new Entry(order.plugin(), order.committee(), order.digest(), before == null ? null : before.digest()));
    }

    private void demand(Order order) {
        var person = acting.person();
        Access.demand(
                person,
                switch (order.kind()) {
                    case SWITCH, STOP -> Action.INSTALL_PLUGINS;
                    case PIN, OFF, FOLLOW -> Action.CHOOSE_PLUGINS;
                    case INSTALL, REMOVE, RESTORE, LIFT ->
                        own(order, person) ? Action.INSTALL_OWN_PLUGINS : Action.INSTALL_PLUGINS;
                },
                null);
    }

    /** Whether it concerns what the person's municipality let in for itself, or asked to. */
    private boolean own(Order order, Person person) {
        return order.kind() == Order.Kind.INSTALL
                ? person.tenant() != Tenant.INSTANCE
                : catalogs.standing()
                        .version(order.digest())
                        .filter(version -> person.municipality().equals(version.owner()))
                        .isPresent();
    }

    private static void demandReason(String reason) {
        if (reason.isBlank()) {
            throw new NotCarriedOut(Why.REASON_MISSING);
        }
    }

    private static void demandGoing(Plan plan) {
        if (plan.stopped()) {
            throw new NotCarriedOut(
                    Why.STOPPED, plan.remarks().stream().filter(Remark::stops).toList());
        }
    }
}
