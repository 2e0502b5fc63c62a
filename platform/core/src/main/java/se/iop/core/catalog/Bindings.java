package se.iop.core.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.Installations.Own;
import se.iop.guideline.Scope;

/**
 * Which guidelines bind which committee, worked out once for each catalogue: judging a whole portfolio asks a million
 * times.
 */
final class Bindings {

    private static final Own NOTHING = new Own(List.of(), List.of());

    private final Map<String, LoadedPlugin> loaded;
    private final Map<String, Own> own;
    private final List<LoadedPlugin> standard;
    private final List<LoadedPlugin> national;
    private final Map<String, List<LoadedPlugin>> byMunicipality = new HashMap<>();
    private final Map<Place, List<LoadedPlugin>> byCommittee = new HashMap<>();

    /** A committee's identity; its name may be written in more than one way. */
    private record Place(String municipality, String committee) {}

    /**
     * One that may bind.
     *
     * @param deliberate how deliberately it was chosen: where two guidelines have one body, the more deliberate binds
     */
    private record Candidate(LoadedPlugin plugin, int deliberate) {}

    Bindings(Map<String, LoadedPlugin> loaded, Map<String, String> inForce, Map<String, Own> own) {
        this.loaded = loaded;
        this.own = own;
        this.standard = loaded.values().stream()
                .filter(plugin ->
                        plugin.key().digest().equals(inForce.get(plugin.key().id())))
                .sorted(Comparator.comparing(
                        (LoadedPlugin plugin) -> plugin.key().id()))
                .toList();
        this.national = resolved(new Scope.Committee("", "", ""), "", null);
        municipalities().forEach(this::resolve);
    }

    List<LoadedPlugin> of(Scope.Committee committee) {
        var own = byCommittee.get(new Place(committee.municipality(), committee.id()));
        return own != null ? own : byMunicipality.getOrDefault(committee.municipality(), national);
    }

    List<LoadedPlugin> in(String municipality) {
        var seen = new LinkedHashMap<String, LoadedPlugin>();
        byMunicipality
                .getOrDefault(municipality, national)
                .forEach(plugin -> seen.put(plugin.key().id(), plugin));
        byCommittee.entrySet().stream()
                .filter(entry -> entry.getKey().municipality().equals(municipality))
                .sorted(Comparator.comparing(entry -> entry.getKey().committee()))
                .flatMap(entry -> entry.getValue().stream())
                .forEach(plugin -> seen.putIfAbsent(plugin.key().id(), plugin));
        return List.copyOf(seen.values());
    }

    /** The guideline in the place of the one with the same body, else among those of its layer. */
    static List<LoadedPlugin> with(List<LoadedPlugin> binding, LoadedPlugin instead) {
        var with = new ArrayList<LoadedPlugin>();
        binding.stream()
                .filter(plugin -> !FolderReading.sameBody(plugin.scope(), instead.scope()))
                .forEach(with::add);
        with.add(instead);
        with.sort(Comparator.comparingInt(plugin -> layer(plugin.scope())));
        return List.copyOf(with);
    }

    private List<String> municipalities() {
        var named = new ArrayList<>(own.keySet());
        standard.forEach(plugin -> {
            switch (plugin.scope()) {
                case Scope.Nation() -> {}
                case Scope.Municipality(var id, var _) -> named.add(id);
                case Scope.Committee(var municipality, var _, var _) -> named.add(municipality);
            }
        });
        return named.stream().distinct().toList();
    }

    private void resolve(String municipality) {
        byMunicipality.put(municipality, resolved(new Scope.Committee(municipality, "", ""), municipality, null));
        for (var committee : committees(municipality)) {
            byCommittee.put(
                    new Place(municipality, committee),
                    resolved(new Scope.Committee(municipality, committee, committee), municipality, committee));
        }
    }

    /** The committees that something is said of; all others have what the whole municipality has. */
    private List<String> committees(String municipality) {
        var named = new ArrayList<String>();
        var its = own.getOrDefault(municipality, NOTHING);
        its.choices().stream()
                .map(Choice::committee)
                .filter(committee -> committee != null)
                .forEach(named::add);
        var pinned = its.choices().stream().map(choice -> loaded.get(String.valueOf(choice.digest())));
        Stream.of(standard.stream(), its.composed().stream(), pinned)
                .flatMap(plugins -> plugins)
                .forEach(plugin -> {
                    if (plugin != null
                            && plugin.scope() instanceof Scope.Committee(var in, var id, var _)
                            && in.equals(municipality)) {
                        named.add(id);
                    }
                });
        return named.stream().distinct().toList();
    }

    private List<LoadedPlugin> resolved(Scope.Committee committee, String municipality, @Nullable String code) {
        var its = own.getOrDefault(municipality, NOTHING);
        var candidates = new LinkedHashMap<String, Candidate>();
        standard.forEach(plugin -> candidates.put(plugin.key().id(), new Candidate(plugin, 0)));
        choose(candidates, its, null);
        if (code != null) {
            choose(candidates, its, code);
        }
        its.composed().forEach(plugin -> candidates.put(plugin.key().id(), new Candidate(plugin, 3)));
        var binding = new ArrayList<Candidate>();
        candidates.values().stream()
                .filter(candidate -> candidate.plugin().scope().covers(committee))
                .sorted(Comparator.comparingInt((Candidate candidate) ->
                                layer(candidate.plugin().scope()))
                        .thenComparing(
                                Comparator.comparingInt(Candidate::deliberate).reversed()))
                .filter(candidate -> binding.stream()
                        .noneMatch(other -> FolderReading.sameBody(
                                other.plugin().scope(), candidate.plugin().scope())))
                .forEach(binding::add);
        return binding.stream().map(Candidate::plugin).toList();
    }

    private void choose(Map<String, Candidate> candidates, Own its, @Nullable String code) {
        for (var choice : its.choices()) {
            if (!Objects.equals(choice.committee(), code)) {
                continue;
            }
            var pinned = choice.digest() == null ? null : loaded.get(choice.digest());
            if (choice.mode() == Mode.OFF) {
                candidates.remove(choice.plugin());
            } else if (pinned != null) {
                candidates.put(choice.plugin(), new Candidate(pinned, code == null ? 1 : 2));
            }
        }
    }

    private static int layer(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> 0;
            case Scope.Municipality(var _, var _) -> 1;
            case Scope.Committee(var _, var _, var _) -> 2;
        };
    }
}
