package se.iop.core.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.guideline.Guideline;
import se.iop.guideline.Scope;
import se.iop.guideline.comparison.Layers;

/** The guidelines that concern a person: the nation's and those of the own municipality. */
@Service
public class GuidelineShelf {

    /** How long before its day a review of the guideline itself is near. */
    public static final Period NEAR = Period.ofMonths(6);

    private final Catalogs catalogs;
    private final Acting acting;
    private final Clock clock;

    GuidelineShelf(Catalogs catalogs, Acting acting, Clock clock) {
        this.catalogs = catalogs;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * One guideline with all its versions.
     *
     * @param key the plugin that carries it
     * @param scope whom it binds
     * @param unsigned whether nobody had signed the plugin
     * @param versions oldest first
     */
    public record Shelved(PluginKey key, Scope scope, boolean unsigned, List<Guideline> versions) {}

    /** The guidelines of the person's municipality and of the nation; all of them for whoever keeps the instance. */
    public List<Shelved> shelved() {
        var person = acting.person();
        Access.demand(person, Action.READ_GUIDELINES, null);
        var every = Access.allows(person, Action.RELOAD_PLUGINS, null);
        var catalog = catalogs.current();
        return (every ? catalog.plugins() : catalog.bindingIn(person.municipality()))
                .stream()
                        .map(plugin -> new Shelved(
                                plugin.key(),
                                plugin.scope(),
                                plugin.origin().unsigned(),
                                plugin.guidelines().versions()))
                        .filter(shelved -> !shelved.versions().isEmpty())
                        .toList();
    }

    /**
     * A guideline that must itself be revised.
     *
     * @param guideline the guideline
     * @param version the version in force
     * @param by the day it must be revised by
     * @param overdue whether that day has passed
     */
    public record Review(Shelved guideline, Guideline version, LocalDate by, boolean overdue) {}

    /**
     * The guidelines of the person's own committees, and of their municipality, whose review is overdue or near, the
     * most pressing first. Nobody without a committee is told.
     */
    public List<Review> reviews() {
        var own = acting.person().committees();
        var today = LocalDate.now(clock);
        return own.isEmpty()
                ? List.of()
                : shelved().stream()
                        .filter(shelved -> switch (shelved.scope()) {
                            case Scope.Nation() -> false;
                            case Scope.Municipality municipality -> true;
                            case Scope.Committee committee -> own.contains(committee.id());
                        })
                        .flatMap(shelved -> review(shelved, today))
                        .sorted(Comparator.comparing(Review::by))
                        .toList();
    }

    /**
     * The versions in force on a day of a guideline and of all others that bind some of the same committees, so that
     * its rules can be held against theirs.
     */
    public List<Layers.Layer> layers(Shelved guideline, LocalDate day) {
        return shelved().stream()
                .filter(other -> together(other.scope(), guideline.scope()))
                .flatMap(other -> other.versions().reversed().stream()
                        .filter(version -> !version.inForce().isAfter(day))
                        .limit(1)
                        .map(version -> new Layers.Layer(other.scope(), version)))
                .toList();
    }

    private static boolean together(Scope one, Scope other) {
        return one.equals(other) || covers(one, other) || covers(other, one);
    }

    private static boolean covers(Scope wide, Scope narrow) {
        return switch (wide) {
            case Scope.Nation() -> true;
            case Scope.Municipality(var id, var _) ->
                narrow instanceof Scope.Committee committee
                        && committee.municipality().equals(id);
            case Scope.Committee committee -> false;
        };
    }

    /** The review of the version in force on a day, where it is overdue or near. */
    public static Stream<Review> review(Shelved shelved, LocalDate today) {
        return shelved.versions().reversed().stream()
                .filter(version -> !version.inForce().isAfter(today))
                .limit(1)
                .flatMap(version -> {
                    var by = version.reviewBy();
                    return by == null || by.isAfter(today.plus(NEAR))
                            ? Stream.empty()
                            : Stream.of(new Review(shelved, version, by, by.isBefore(today)));
                });
    }
}
