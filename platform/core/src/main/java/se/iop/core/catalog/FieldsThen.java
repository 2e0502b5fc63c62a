package se.iop.core.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.Installations.Use;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Scope;

/**
 * What a field of a committee's own was called at some moment: a document is read in the words that it was written
 * under, and two committees may call different things the same. What was in use is asked for once, and only where a
 * field is to be shown.
 */
public final class FieldsThen {

    private final Catalogs catalogs;
    private final String municipality;
    private final Supplier<List<Use>> history;
    private final Map<Asked, Optional<ExtraField>> known = new HashMap<>();
    private @Nullable List<Use> uses;

    /** A question that has one answer, however many entries ask it. */
    private record Asked(@Nullable String committee, String id, int until) {}

    FieldsThen(Catalogs catalogs, String municipality, Supplier<List<Use>> history) {
        this.catalogs = catalogs;
        this.municipality = municipality;
        this.history = history;
    }

    /**
     * The field as the guidelines that bound a committee had it, else as they last had it before, else as one first had
     * it after.
     *
     * @param committee whose document it is, unknown where it is not said
     * @param id the id of the field
     * @param at when the document was written
     */
    public Optional<ExtraField> field(@Nullable String committee, String id, Instant at) {
        var all = uses();
        var until = (int) all.stream().filter(use -> !use.at().isAfter(at)).count();
        return known.computeIfAbsent(new Asked(committee, id, until), _ -> find(committee, id, until));
    }

    private Optional<ExtraField> find(@Nullable String committee, String id, int until) {
        var before = uses().subList(0, until);
        var after = uses().subList(until, uses().size());
        var whose = committee == null ? null : new Scope.Committee(municipality, committee, committee);
        Predicate<Scope> theirs = scope -> whose == null ? within(scope) : scope.covers(whose);
        return binding(before, committee, theirs, id)
                .or(() -> first(before.reversed(), theirs, id))
                .or(() -> first(after, theirs, id))
                // Another committee may have written it, before it handed the agreement over.
                .or(() -> first(before.reversed(), this::within, id));
    }

    /** Among what bound at that moment the nearest layer goes before the others. */
    private Optional<ExtraField> binding(
            List<Use> before, @Nullable String committee, Predicate<Scope> theirs, String id) {
        var instance = new LinkedHashMap<String, Use>();
        var whole = new LinkedHashMap<String, Use>();
        var own = new LinkedHashMap<String, Use>();
        for (var use : before) {
            var layer = !use.chosen() ? instance : use.committee() == null ? whole : own;
            if (layer != own || Objects.equals(use.committee(), committee)) {
                layer.put(use.plugin(), use);
            }
        }
        return Stream.of(instance, whole, own)
                .flatMap(layer -> layer.keySet().stream())
                .distinct()
                .flatMap(plugin -> Stream.of(own, whole, instance)
                        .map(layer -> layer.get(plugin))
                        .filter(use -> use != null && use.mode() != Mode.FOLLOWS)
                        .limit(1))
                .flatMap(use -> version(use, theirs))
                .sorted(Comparator.comparingInt(version -> -layer(version.scope())))
                .flatMap(version -> in(version, id))
                .findFirst();
    }

    private Optional<ExtraField> first(List<Use> inOrder, Predicate<Scope> theirs, String id) {
        return inOrder.stream()
                .flatMap(use -> version(use, theirs))
                .flatMap(version -> in(version, id))
                .findFirst();
    }

    private Stream<PluginVersion> version(Use use, Predicate<Scope> theirs) {
        return catalogs.standing().version(use.digest()).stream().filter(version -> theirs.test(version.scope()));
    }

    private Stream<ExtraField> in(PluginVersion version, String id) {
        return catalogs.kept(version.key().digest()) instanceof Kept.Loaded(var plugin)
                ? Stream.ofNullable(OwnFields.in(plugin, id))
                : Stream.of();
    }

    private boolean within(Scope scope) {
        return Scopes.binds(scope, municipality, null);
    }

    private static int layer(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> 0;
            case Scope.Municipality(var _, var _) -> 1;
            case Scope.Committee(var _, var _, var _) -> 2;
        };
    }

    private List<Use> uses() {
        if (uses == null) {
            uses = history.get();
        }
        return uses;
    }
}
