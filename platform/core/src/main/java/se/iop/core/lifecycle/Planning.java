package se.iop.core.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Choice;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.GuidelineDifference;
import se.iop.core.catalog.Installations.Own;
import se.iop.core.catalog.Installations.Standing;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.lifecycle.Changed.Kind;
import se.iop.core.lifecycle.Ledger.Municipality;
import se.iop.core.tenancy.Tenant;
import se.iop.guideline.Guideline;
import se.iop.guideline.Scope;

/** Works out what an order would do; changes nothing. */
@Component
class Planning {

    private static final Own NOTHING = new Own(List.of(), List.of());

    private final Catalogs catalogs;
    private final Ledger ledger;
    private final Everyone everyone;
    private final Clock clock;
    private final boolean secondPerson;

    Planning(
            Catalogs catalogs,
            Ledger ledger,
            Everyone everyone,
            Clock clock,
            @Value("${iop.plugin.second-person:false}") boolean secondPerson) {
        this.catalogs = catalogs;
        this.ledger = ledger;
        this.everyone = everyone;
        this.clock = clock;
        this.secondPerson = secondPerson;
    }

    /**
     * The plan of an order.
     *
     * @param person who wants it
     * @param examined the package where it is not installed yet, as it was examined
     */
    Plan plan(Order order, Person person, @Nullable LoadedPlugin examined) {
        var standing = seen(catalogs.standing(), person);
        if (order.digest() != null && order.kind() != Order.Kind.INSTALL && version(order.digest(), standing) == null) {
            var unknown = List.of(Remark.of(Remark.Kind.UNKNOWN));
            return new Plan(order, null, null, List.of(), List.of(), unknown, secondPerson);
        }
        var before = before(order, person, standing);
        var kept = examined == null ? after(order, person, standing) : new Kept.Loaded(examined);
        var after = kept instanceof Kept.Loaded(var plugin) ? plugin : null;
        var remarks = new ArrayList<Remark>();
        if (kept instanceof Kept.Refused(var why)) {
            remarks.add(Remark.of(Remark.Kind.DOES_NOT_LOAD, why.reason(), why.reasonInEnglish()));
        }
        remark(order, person, standing, before, after, remarks);
        var earlier = before == null ? null : loaded(before, remarks);
        var affected = switchesJudging(order)
                ? affected(order, person, standing, before, after, remarks)
                : List.<Affected>of();
        var changes = changes(earlier, after);
        history(changes, remarks);
        if (after == null) {
            leftWithout(before, standing, affected, remarks);
        }
        return new Plan(order, before, after == null ? null : after.key(), affected, changes, remarks, secondPerson);
    }

    /**
     * What a person may know of what is installed and chosen: the operator all, others what binds their municipality.
     */
    static Standing seen(Standing standing, Person person) {
        if (Access.allows(person, Action.INSTALL_PLUGINS, null)) {
            return standing;
        }
        var municipality = person.municipality();
        var versions = standing.versions().stream()
                .filter(version -> version.knownTo(municipality) && binds(version.scope(), municipality, null))
                .toList();
        var plugins = versions.stream().map(version -> version.key().id()).toList();
        var inForce = new LinkedHashMap<>(standing.inForce());
        inForce.keySet().retainAll(plugins);
        var own = standing.choices().get(municipality);
        return new Standing(standing.revision(), versions, inForce, own == null ? Map.of() : Map.of(municipality, own));
    }

    /** What held before today is history; a plugin that tells it otherwise changes what was judged by it. */
    private void history(List<Changed> changes, List<Remark> remarks) {
        var today = LocalDate.now(clock);
        changes.stream()
                .filter(changed -> changed.kind() != Kind.NEW)
                .map(changed -> changed.version().inForce())
                .filter(day -> !day.isAfter(today))
                .forEach(day -> remarks.add(Remark.of(Remark.Kind.HISTORY_CHANGED, day.toString())));
    }

    private static void leftWithout(
            @Nullable PluginKey before, Standing standing, List<Affected> affected, List<Remark> remarks) {
        if (before != null && scope(before, standing) instanceof Scope.Committee) {
            affected.forEach(
                    one -> remarks.add(Remark.of(Remark.Kind.LEFT_WITHOUT, one.municipality(), one.committee())));
        }
    }

    private static boolean switchesJudging(Order order) {
        return switch (order.kind()) {
            case INSTALL, REMOVE, RESTORE -> false;
            case SWITCH, STOP, LIFT, PIN, OFF, FOLLOW -> true;
        };
    }

    /** The version that binds those concerned today. */
    @Nullable
    PluginKey before(Order order, Person person, Standing standing) {
        if (order.kind() == Order.Kind.REMOVE || order.kind() == Order.Kind.RESTORE) {
            return null;
        }
        var digest = order.kind() == Order.Kind.LIFT
                ? order.digest()
                : order.kind().instance()
                        ? standing.inForce().get(order.plugin())
                        : chosen(order.plugin(), order.committee(), person.municipality(), standing);
        return digest == null ? null : key(digest, standing);
    }

    /** What binds a committee, or the whole municipality, of a plugin. */
    static @Nullable String chosen(String plugin, @Nullable String committee, String municipality, Standing standing) {
        var digest = standing.inForce().get(plugin);
        var choices = standing.choices().getOrDefault(municipality, NOTHING).choices();
        digest = applied(choice(choices, plugin, null), digest);
        return committee == null ? digest : applied(choice(choices, plugin, committee), digest);
    }

    private static @Nullable String applied(@Nullable Choice choice, @Nullable String digest) {
        if (choice == null || choice.mode() == Mode.FOLLOWS) {
            return digest;
        }
        return choice.mode() == Mode.OFF ? null : choice.digest();
    }

    static @Nullable Choice choice(List<Choice> choices, String plugin, @Nullable String committee) {
        return choices.stream()
                .filter(choice -> choice.plugin().equals(plugin) && Objects.equals(choice.committee(), committee))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PluginKey key(String digest, Standing standing) {
        var version = version(digest, standing);
        return version == null ? null : version.key();
    }

    private static @Nullable PluginVersion version(@Nullable String digest, Standing standing) {
        return standing.versions().stream()
                .filter(version -> version.key().digest().equals(digest))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Kept after(Order order, Person person, Standing standing) {
        var digest = order.digest();
        if (order.kind() == Order.Kind.FOLLOW) {
            digest = order.committee() == null
                    ? standing.inForce().get(order.plugin())
                    : chosen(order.plugin(), null, person.municipality(), standing);
        }
        return switch (order.kind()) {
            case STOP, OFF, REMOVE, RESTORE -> null;
            case INSTALL, SWITCH, LIFT, PIN, FOLLOW -> digest == null ? null : catalogs.kept(digest);
        };
    }

    private @Nullable LoadedPlugin loaded(PluginKey key, List<Remark> remarks) {
        return switch (catalogs.kept(key.digest())) {
            case Kept.Loaded(var plugin) -> plugin;
            case Kept.Refused(var why) -> {
                remarks.add(Remark.of(Remark.Kind.NOT_COMPARABLE, why.reason(), why.reasonInEnglish()));
                yield null;
            }
        };
    }

    private void remark(
            Order order,
            Person person,
            Standing standing,
            @Nullable PluginKey before,
            @Nullable LoadedPlugin after,
            List<Remark> remarks) {
        var version = version(order.digest(), standing);
        var kind = order.kind();
        if (already(order, person, standing, version)) {
            remarks.add(Remark.of(kind == Order.Kind.LIFT ? Remark.Kind.NOT_QUARANTINED : Remark.Kind.ALREADY_SO));
            return;
        }
        whose(order, person, version, after, remarks);
        if (version != null && (kind == Order.Kind.SWITCH || kind == Order.Kind.PIN)) {
            usable(version, remarks);
        }
        if (after != null && !catalogs.trusts(after) && comes(kind)) {
            remarks.add(Remark.of(Remark.Kind.WITHDRAWN));
        }
        if (kind == Order.Kind.REMOVE) {
            var users = users(order, standing);
            if (!users.isEmpty()) {
                remarks.add(new Remark(Remark.Kind.IN_USE, List.of(String.join(", ", users))));
            }
            if (version != null && remarks.stream().noneMatch(Remark::stops)) {
                remarks.add(bytes(version));
            }
        }
        if (kind == Order.Kind.SWITCH && after != null) {
            sameBody(after, standing, remarks);
        }
        if (kind == Order.Kind.PIN && after != null) {
            takesPlace(order, person, after, standing, remarks);
        }
        if (!kind.instance() && after != null && !binds(after.scope(), person.municipality(), order.committee())) {
            remarks.add(Remark.of(Remark.Kind.OUTSIDE));
        }
        if (before != null
                && after != null
                && PluginVersion.ORDER.compare(before.version(), after.key().version()) > 0) {
            remarks.add(
                    Remark.of(Remark.Kind.OLDER, before.version(), after.key().version()));
        }
    }

    /** Whether a version judges once the order is carried out, or may after it. */
    private static boolean comes(Order.Kind kind) {
        return kind == Order.Kind.INSTALL || kind == Order.Kind.SWITCH || kind == Order.Kind.PIN;
    }

    /** The instance does not decide over what a municipality let in for itself, but may ask its rules again. */
    private void whose(
            Order order,
            Person person,
            @Nullable PluginVersion version,
            @Nullable LoadedPlugin after,
            List<Remark> remarks) {
        var instance = person.tenant() == Tenant.INSTANCE;
        if (order.kind() == Order.Kind.INSTALL
                && !instance
                && after != null
                && (after.scope() instanceof Scope.Nation || !binds(after.scope(), person.municipality(), null))) {
            remarks.add(Remark.of(Remark.Kind.NOT_OWN));
        }
        var owner = version == null ? null : version.owner();
        if (owner != null && instance && order.kind() != Order.Kind.LIFT) {
            everyone.municipalities().stream()
                    .filter(municipality -> municipality.code().equals(owner))
                    .forEach(municipality -> remarks.add(Remark.of(Remark.Kind.THEIRS, municipality.name())));
        }
    }

    /** Where the municipality chooses a plugin for a body that another has in force or chosen. */
    private static void takesPlace(
            Order order, Person person, LoadedPlugin after, Standing standing, List<Remark> remarks) {
        standing.versions().stream()
                .filter(version ->
                        !version.key().id().equals(order.plugin()) && Catalog.sameBody(version.scope(), after.scope()))
                .map(version -> version.key().id())
                .distinct()
                .filter(plugin -> chosen(plugin, order.committee(), person.municipality(), standing) != null)
                .forEach(plugin -> {
                    var its = choice(
                            standing.choices()
                                    .getOrDefault(person.municipality(), NOTHING)
                                    .choices(),
                            plugin,
                            order.committee());
                    var pinned = its != null && its.mode() == Mode.PINNED;
                    remarks.add(Remark.of(pinned ? Remark.Kind.SAME_BODY : Remark.Kind.TAKES_PLACE, plugin));
                });
    }

    /** What becomes of the bytes of a version that is removed. */
    private Remark bytes(PluginVersion version) {
        if (version.way() == PluginVersion.Way.SHIPPED) {
            return Remark.of(Remark.Kind.KEPT_SHIPPED);
        }
        var by = everyone.own(() -> ledger.references(version.key().digest()));
        return by.any()
                ? Remark.of(
                        Remark.Kind.KEPT,
                        String.valueOf(by.verdicts()),
                        String.valueOf(by.choices()),
                        String.valueOf(by.answers() + by.waiting()))
                : Remark.of(Remark.Kind.DELETED);
    }

    private static void usable(PluginVersion version, List<Remark> remarks) {
        if (version.removed()) {
            remarks.add(Remark.of(Remark.Kind.REMOVED));
        }
        var quarantine = version.quarantine();
        if (quarantine != null) {
            remarks.add(Remark.of(Remark.Kind.QUARANTINED, quarantine.reason()));
        }
    }

    private static boolean already(Order order, Person person, Standing standing, @Nullable PluginVersion version) {
        var inForce = standing.inForce().get(order.plugin());
        var choice = choice(
                standing.choices().getOrDefault(person.municipality(), NOTHING).choices(),
                order.plugin(),
                order.committee());
        var mode = choice == null ? Mode.FOLLOWS : choice.mode();
        return switch (order.kind()) {
            case INSTALL -> version != null;
            case SWITCH -> Objects.equals(inForce, order.digest());
            case STOP -> inForce == null;
            case REMOVE -> version != null && version.removed();
            case RESTORE -> version != null && !version.removed();
            case LIFT -> version != null && version.quarantine() == null;
            case PIN -> choice != null && Objects.equals(choice.digest(), order.digest());
            case OFF -> mode == Mode.OFF;
            case FOLLOW -> mode == Mode.FOLLOWS;
        };
    }

    private static List<String> users(Order order, Standing standing) {
        var users = new ArrayList<String>();
        if (Objects.equals(standing.inForce().get(order.plugin()), order.digest())) {
            users.add("IOP-plattformen");
        }
        standing.choices().forEach((municipality, own) -> {
            if (own.choices().stream().anyMatch(choice -> Objects.equals(choice.digest(), order.digest()))) {
                users.add(municipality);
            }
        });
        return users;
    }

    private static void sameBody(LoadedPlugin after, Standing standing, List<Remark> remarks) {
        standing.inForce().forEach((plugin, digest) -> {
            var other = version(digest, standing);
            if (!plugin.equals(after.key().id()) && other != null && Catalog.sameBody(other.scope(), after.scope())) {
                remarks.add(Remark.of(Remark.Kind.SAME_BODY, plugin));
            }
        });
    }

    static boolean binds(Scope scope, String municipality, @Nullable String committee) {
        return switch (scope) {
            case Scope.Nation() -> true;
            case Scope.Municipality(var id, var _) -> id.equals(municipality);
            case Scope.Committee(var in, var id, var _) ->
                in.equals(municipality) && (committee == null || id.equals(committee));
        };
    }

    private List<Affected> affected(
            Order order,
            Person person,
            Standing standing,
            @Nullable PluginKey before,
            @Nullable LoadedPlugin after,
            List<Remark> remarks) {
        var scope = after != null ? after.scope() : before == null ? null : scope(before, standing);
        if (scope == null) {
            return List.of();
        }
        if (!order.kind().instance() || person.tenant() != Tenant.INSTANCE) {
            var own = new Municipality(person.tenant(), person.municipality(), person.municipalityName());
            return everyone.own(() -> affectedIn(own, scope, order, standing, before, remarks));
        }
        var affected = new ArrayList<Affected>();
        for (var municipality : everyone.municipalities()) {
            if (binds(scope, municipality.code(), null)) {
                affected.addAll(everyone.in(
                        municipality,
                        person.name(),
                        () -> unnamed(affectedIn(municipality, scope, order, standing, before, remarks))));
            }
        }
        return affected;
    }

    private static @Nullable Scope scope(PluginKey key, Standing standing) {
        var version = version(key.digest(), standing);
        return version == null ? null : version.scope();
    }

    /** Whoever runs the instance learns how many, and never which. */
    private static List<Affected> unnamed(List<Affected> affected) {
        return affected.stream()
                .map(one -> new Affected(one.municipality(), one.committee(), one.running(), one.planned(), List.of()))
                .toList();
    }

    private List<Affected> affectedIn(
            Municipality municipality,
            Scope scope,
            Order order,
            Standing standing,
            @Nullable PluginKey before,
            List<Remark> remarks) {
        var choices =
                standing.choices().getOrDefault(municipality.code(), NOTHING).choices();
        var committees = new ArrayList<String>();
        for (var committee : ledger.committees()) {
            if (!binds(scope, municipality.code(), committee)
                    || (order.committee() != null && !order.committee().equals(committee))) {
                continue;
            }
            if (stays(order, choices, committee)) {
                remarks.add(Remark.of(Remark.Kind.STAYS, municipality.name(), committee));
            } else {
                committees.add(committee);
            }
        }
        if (committees.isEmpty()) {
            return List.of();
        }
        return ledger.affected(municipality.name(), committees, before == null ? null : before.digest());
    }

    /** Whoever chose for itself does not follow what is above it. */
    private static boolean stays(Order order, List<Choice> choices, String committee) {
        if (order.kind() == Order.Kind.LIFT || order.committee() != null) {
            return false;
        }
        var own = choice(choices, order.plugin(), committee);
        var whole = choice(choices, order.plugin(), null);
        return chose(own) || (order.kind().instance() && chose(whole));
    }

    private static boolean chose(@Nullable Choice choice) {
        return choice != null && choice.mode() != Mode.FOLLOWS;
    }

    private static List<Changed> changes(@Nullable LoadedPlugin before, @Nullable LoadedPlugin after) {
        if (before == null || after == null || before.key().equals(after.key())) {
            return List.of();
        }
        var earlier = byDay(before);
        var changes = new ArrayList<Changed>();
        @Nullable Guideline previous = null;
        for (var version : after.guidelines().versions()) {
            var was = earlier.remove(version.inForce());
            if (was == null) {
                changes.add(new Changed(Kind.NEW, version, previous));
            } else if (!GuidelineDifference.between(was, version).changes().isEmpty()) {
                changes.add(new Changed(Kind.CHANGED, version, was));
            }
            previous = version;
        }
        earlier.values().forEach(gone -> changes.add(new Changed(Kind.GONE, gone, null)));
        return changes;
    }

    private static Map<LocalDate, Guideline> byDay(LoadedPlugin plugin) {
        var byDay = new LinkedHashMap<LocalDate, Guideline>();
        plugin.guidelines().versions().forEach(version -> byDay.put(version.inForce(), version));
        return byDay;
    }
}
