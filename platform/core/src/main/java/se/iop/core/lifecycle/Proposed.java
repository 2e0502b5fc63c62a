package se.iop.core.lifecycle;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Person;
import se.iop.core.catalog.Choice;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.Installations.Standing;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.tenancy.Tenant;
import se.iop.guideline.Scope;

/**
 * An order beside what it would change.
 *
 * @param order the order
 * @param person who wants it
 * @param standing what is installed and chosen, as far as the person may know
 * @param before the version that binds those concerned today, none where none does
 * @param after the version that would bind them, none where none would or where it does not load
 */
record Proposed(
        Order order,
        Person person,
        Standing standing,
        @Nullable PluginKey before,
        @Nullable LoadedPlugin after) {

    /** Whether whoever runs the instance wants it. */
    boolean byInstance() {
        return person.tenant() == Tenant.INSTANCE;
    }

    /** The version that the order names. */
    Optional<PluginVersion> version() {
        return standing.version(order.digest());
    }

    /** Whose guideline it is: that of the version that comes, else of the one that goes. */
    Optional<Scope> scope() {
        return after != null ? Optional.of(after.scope()) : scopeBefore();
    }

    /** Whose guideline the version of today is. */
    Optional<Scope> scopeBefore() {
        return before == null
                ? Optional.empty()
                : standing.version(before.digest()).map(PluginVersion::scope);
    }

    /** What the person's municipality chose for those whom the order concerns. */
    Optional<Choice> choice() {
        return standing.choice(person.municipality(), order.plugin(), order.committee());
    }

    /** Whether everything is already as the order wants it. */
    boolean alreadySo() {
        var inForce = standing.inForce().get(order.plugin());
        var mode = choice().map(Choice::mode).orElse(Mode.FOLLOWS);
        return switch (order.kind()) {
            case INSTALL -> version().isPresent();
            case SWITCH -> Objects.equals(inForce, order.digest());
            case STOP -> inForce == null;
            case REMOVE -> version().filter(PluginVersion::removed).isPresent();
            case RESTORE -> version().filter(version -> !version.removed()).isPresent();
            case LIFT ->
                version().filter(version -> version.quarantine() == null).isPresent();
            case PIN ->
                choice().filter(choice -> Objects.equals(choice.digest(), order.digest()))
                        .isPresent();
            case OFF -> mode == Mode.OFF;
            case FOLLOW -> mode == Mode.FOLLOWS;
        };
    }
}
