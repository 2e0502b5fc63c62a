package se.iop.core.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.iop.core.access.Person;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.Installations.Standing;
import se.iop.core.catalog.PluginKey;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.catalog.Scopes;
import se.iop.core.lifecycle.Ledger.Municipality;
import se.iop.core.lifecycle.Remark.Kind;
import se.iop.guideline.Scope;

/** What speaks against an order, and what is worth knowing before it is carried out. */
@Component
class Objections {

    private final Catalogs catalogs;
    private final Ledger ledger;
    private final Everyone everyone;

    Objections(Catalogs catalogs, Ledger ledger, Everyone everyone) {
        this.catalogs = catalogs;
        this.ledger = ledger;
        this.everyone = everyone;
    }

    List<Remark> to(Proposed proposed) {
        if (proposed.alreadySo()) {
            var lift = proposed.order().kind() == Order.Kind.LIFT;
            return List.of(Remark.of(lift ? Kind.NOT_QUARANTINED : Kind.ALREADY_SO));
        }
        var remarks = new ArrayList<Remark>();
        notTheirs(proposed).ifPresent(remarks::add);
        remarks.addAll(
                switch (proposed.order().kind()) {
                    case INSTALL -> untrusted(proposed);
                    case SWITCH -> concat(unusable(proposed), untrusted(proposed), sameBody(proposed));
                    case PIN ->
                        concat(unusable(proposed), untrusted(proposed), takesPlace(proposed), outside(proposed));
                    case OFF, FOLLOW -> outside(proposed);
                    case REMOVE ->
                        removing(proposed, remarks.isEmpty()).stream().toList();
                    case STOP, RESTORE, LIFT -> List.of();
                });
        older(proposed).ifPresent(remarks::add);
        return remarks;
    }

    @SafeVarargs
    private static List<Remark> concat(List<Remark>... remarks) {
        return Stream.of(remarks).flatMap(List::stream).toList();
    }

    /** The instance does not decide over what a municipality let in for itself, but may ask its rules again. */
    private Optional<Remark> notTheirs(Proposed proposed) {
        var kind = proposed.order().kind();
        var after = proposed.after();
        if (!proposed.byInstance()) {
            return kind == Order.Kind.INSTALL && after != null && !bindsOnly(proposed.person(), after.scope())
                    ? Optional.of(Remark.of(Kind.NOT_OWN))
                    : Optional.empty();
        }
        return kind == Order.Kind.LIFT
                ? Optional.empty()
                : proposed.version()
                        .map(PluginVersion::owner)
                        .flatMap(owner -> everyone.municipalities().stream()
                                .filter(municipality -> municipality.code().equals(owner))
                                .map(Municipality::name)
                                .findFirst())
                        .map(name -> Remark.of(Kind.THEIRS, name));
    }

    /** Whether it binds nobody but the person's municipality. */
    private static boolean bindsOnly(Person person, Scope scope) {
        return !(scope instanceof Scope.Nation) && Scopes.binds(scope, person.municipality(), null);
    }

    private static List<Remark> unusable(Proposed proposed) {
        var remarks = new ArrayList<Remark>();
        proposed.version().ifPresent(version -> {
            if (version.removed()) {
                remarks.add(Remark.of(Kind.REMOVED));
            }
            var quarantine = version.quarantine();
            if (quarantine != null) {
                remarks.add(Remark.of(Kind.QUARANTINED, quarantine.reason()));
            }
        });
        return remarks;
    }

    private List<Remark> untrusted(Proposed proposed) {
        var after = proposed.after();
        return after == null || catalogs.trusts(after) ? List.of() : List.of(Remark.of(Kind.WITHDRAWN));
    }

    private static List<Remark> outside(Proposed proposed) {
        var after = proposed.after();
        var order = proposed.order();
        return after == null || Scopes.binds(after.scope(), proposed.person().municipality(), order.committee())
                ? List.of()
                : List.of(Remark.of(Kind.OUTSIDE));
    }

    /** Another plugin in force that speaks for the same body. */
    private static List<Remark> sameBody(Proposed proposed) {
        var after = proposed.after();
        return after == null
                ? List.of()
                : proposed.standing().inForce().values().stream()
                        .flatMap(digest -> proposed.standing().version(digest).stream())
                        .filter(other -> speaksFor(other, proposed, after.scope()))
                        .map(other -> Remark.of(Kind.SAME_BODY, other.key().id()))
                        .toList();
    }

    /** Where the municipality chooses a plugin for a body that another has in force or chosen. */
    private static List<Remark> takesPlace(Proposed proposed) {
        var after = proposed.after();
        var standing = proposed.standing();
        var municipality = proposed.person().municipality();
        var committee = proposed.order().committee();
        return after == null
                ? List.of()
                : standing.versions().stream()
                        .filter(other -> speaksFor(other, proposed, after.scope()))
                        .map(other -> other.key().id())
                        .distinct()
                        .filter(plugin -> standing.binding(plugin, municipality, committee) != null)
                        .map(plugin -> standing.choice(municipality, plugin, committee)
                                .filter(choice -> choice.mode() == Mode.PINNED)
                                .map(_ -> Remark.of(Kind.SAME_BODY, plugin))
                                .orElseGet(() -> Remark.of(Kind.TAKES_PLACE, plugin)))
                        .toList();
    }

    private static boolean speaksFor(PluginVersion other, Proposed proposed, Scope scope) {
        return !other.key().id().equals(proposed.order().plugin()) && Catalog.sameBody(other.scope(), scope);
    }

    /** Who hinders it; or else, where it is the person's own to remove, what becomes of the bytes. */
    private Optional<Remark> removing(Proposed proposed, boolean own) {
        return proposed.version().flatMap(version -> {
            var users = users(proposed.standing(), version.key());
            if (!users.isEmpty()) {
                return Optional.of(Remark.of(Kind.IN_USE, String.join(", ", users)));
            }
            return own ? Optional.of(bytes(version)) : Optional.empty();
        });
    }

    private static List<String> users(Standing standing, PluginKey key) {
        var users = new ArrayList<String>();
        if (standing.forAll(key)) {
            users.add("IOP-plattformen");
        }
        users.addAll(standing.pinnedBy(key));
        return users;
    }

    /** What becomes of the bytes of a version that is removed. */
    private Remark bytes(PluginVersion version) {
        if (version.way() == PluginVersion.Way.SHIPPED) {
            return Remark.of(Kind.KEPT_SHIPPED);
        }
        var by = everyone.own(() -> ledger.references(version.key().digest()));
        return by.any()
                ? Remark.of(
                        Kind.KEPT,
                        String.valueOf(by.verdicts()),
                        String.valueOf(by.choices()),
                        String.valueOf(by.answers() + by.waiting()))
                : Remark.of(Kind.DELETED);
    }

    private static Optional<Remark> older(Proposed proposed) {
        var before = proposed.before();
        var after = proposed.after();
        return before == null
                        || after == null
                        || PluginVersion.ORDER.compare(
                                        before.version(), after.key().version())
                                <= 0
                ? Optional.empty()
                : Optional.of(
                        Remark.of(Kind.OLDER, before.version(), after.key().version()));
    }
}
