package se.iop.core.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Installations.Standing;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.catalog.PluginVersion;
import se.iop.guideline.Scope;

/** Works out what an order would do; changes nothing. */
@Component
class Planning {

    private final Catalogs catalogs;
    private final Objections objections;
    private final Concerned concerned;
    private final Clock clock;
    private final boolean secondPerson;

    Planning(
            Catalogs catalogs,
            Objections objections,
            Concerned concerned,
            Clock clock,
            @Value("${iop.plugin.second-person:false}") boolean secondPerson) {
        this.catalogs = catalogs;
        this.objections = objections;
        this.concerned = concerned;
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
        var named = order.kind() == Order.Kind.INSTALL ? null : order.digest();
        if (named != null && standing.version(named).isEmpty()) {
            var unknown = List.of(Remark.of(Remark.Kind.UNKNOWN));
            return new Plan(order, null, null, List.of(), List.of(), unknown, secondPerson);
        }
        var remarks = new ArrayList<Remark>();
        var after = examined == null
                ? loaded(after(order, person, standing), Remark.Kind.DOES_NOT_LOAD, remarks)
                : examined;
        var proposed = new Proposed(order, person, standing, before(order, person, standing), after);
        remarks.addAll(objections.to(proposed));
        var changes = changes(proposed, remarks);
        var found = concerned.by(proposed);
        remarks.addAll(found.remarks());
        history(changes, remarks);
        leftWithout(proposed, found.affected(), remarks);
        var key = after == null ? null : after.key();
        return new Plan(order, proposed.before(), key, found.affected(), changes, remarks, secondPerson);
    }

    /** What a person may know of what is installed and chosen: the operator all, others what their municipality may. */
    static Standing seen(Standing standing, Person person) {
        return Access.allows(person, Action.INSTALL_PLUGINS, null) ? standing : standing.knownTo(person.municipality());
    }

    /** The version that binds those concerned today. */
    private static @Nullable PluginKey before(Order order, Person person, Standing standing) {
        var digest = switch (order.kind()) {
            case REMOVE, RESTORE -> null;
            case LIFT -> order.digest();
            case INSTALL, SWITCH, STOP -> standing.inForce().get(order.plugin());
            case PIN, OFF, FOLLOW -> standing.binding(order.plugin(), person.municipality(), order.committee());
        };
        return standing.version(digest).map(PluginVersion::key).orElse(null);
    }

    /** The digest of the version that would bind them. */
    private static @Nullable String after(Order order, Person person, Standing standing) {
        return switch (order.kind()) {
            case STOP, OFF, REMOVE, RESTORE -> null;
            case INSTALL, SWITCH, LIFT, PIN -> order.digest();
            case FOLLOW ->
                order.committee() == null
                        ? standing.inForce().get(order.plugin())
                        : standing.binding(order.plugin(), person.municipality(), null);
        };
    }

    private @Nullable LoadedPlugin loaded(@Nullable String digest, Remark.Kind otherwise, List<Remark> remarks) {
        if (digest == null) {
            return null;
        }
        return switch (catalogs.kept(digest)) {
            case Kept.Loaded(var plugin) -> plugin;
            case Kept.Refused(var why) -> {
                remarks.add(Remark.of(otherwise, why.reason(), why.reasonInEnglish()));
                yield null;
            }
        };
    }

    /** What the guideline would say otherwise; a version of today that does not load can only be named. */
    private List<Changed> changes(Proposed proposed, List<Remark> remarks) {
        var before = proposed.before();
        return before == null
                ? List.of()
                : Changed.between(loaded(before.digest(), Remark.Kind.NOT_COMPARABLE, remarks), proposed.after());
    }

    /** What held before today is history; a plugin that tells it otherwise changes what was judged by it. */
    private void history(List<Changed> changes, List<Remark> remarks) {
        var today = LocalDate.now(clock);
        changes.stream()
                .filter(changed -> changed.kind() != Changed.Kind.NEW)
                .map(changed -> changed.version().inForce())
                .filter(day -> !day.isAfter(today))
                .forEach(day -> remarks.add(Remark.of(Remark.Kind.HISTORY_CHANGED, day.toString())));
    }

    private static void leftWithout(Proposed proposed, List<Affected> affected, List<Remark> remarks) {
        if (proposed.after() == null && proposed.scopeBefore().orElse(null) instanceof Scope.Committee) {
            affected.forEach(
                    one -> remarks.add(Remark.of(Remark.Kind.LEFT_WITHOUT, one.municipality(), one.committee())));
        }
    }
}
