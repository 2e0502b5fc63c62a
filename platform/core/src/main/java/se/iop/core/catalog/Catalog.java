package se.iop.core.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;

/** All guidelines that are loaded, as one immutable snapshot that is replaced whole or not at all. */
public final class Catalog {

    private final List<LoadedPlugin> plugins;
    private final List<RefusedPlugin> refused;
    private final Instant readAt;
    private final List<LoadedPlugin> national;
    private final Map<String, List<LoadedPlugin>> byMunicipality;
    private final Map<Place, List<LoadedPlugin>> byCommittee;

    /** A committee's identity; its name may be written in more than one way. */
    private record Place(String municipality, String committee) {}

    /** A catalogue of what was read at a moment, the refused beside the loaded. */
    public Catalog(List<LoadedPlugin> plugins, List<RefusedPlugin> refused, Instant readAt) {
        this.plugins = List.copyOf(plugins);
        this.refused = List.copyOf(refused);
        this.readAt = readAt;
        this.national = new ArrayList<>();
        this.byMunicipality = new HashMap<>();
        this.byCommittee = new HashMap<>();
        this.plugins.forEach(this::place);
    }

    private void place(LoadedPlugin plugin) {
        var place = switch (plugin.scope()) {
            case Scope.Nation() -> national;
            case Scope.Municipality(var id, var _) -> byMunicipality.computeIfAbsent(id, _ -> new ArrayList<>());
            case Scope.Committee(var municipality, var id, var _) ->
                byCommittee.computeIfAbsent(new Place(municipality, id), _ -> new ArrayList<>());
        };
        place.add(plugin);
    }

    /** The guidelines that are loaded, in the order of their files' names. */
    public List<LoadedPlugin> plugins() {
        return plugins;
    }

    /** The files that are not loaded, each with its reason. */
    public List<RefusedPlugin> refused() {
        return refused;
    }

    /** When the files were read. */
    public Instant readAt() {
        return readAt;
    }

    /** The guidelines that bind a committee: the nation's, its municipality's, its own. */
    public List<LoadedPlugin> binding(Scope.Committee committee) {
        var binding = new ArrayList<LoadedPlugin>(3);
        binding.addAll(national);
        binding.addAll(byMunicipality.getOrDefault(committee.municipality(), List.of()));
        binding.addAll(byCommittee.getOrDefault(new Place(committee.municipality(), committee.id()), List.of()));
        return binding;
    }

    /**
     * A template that a plugin brings.
     *
     * @param template the template
     * @param plugin the plugin
     */
    public record Brought(Template template, PluginKey plugin) {}

    /**
     * The template of that kind that held for the committee's documents on a day, the nearest body's first; none where
     * no body had one.
     */
    public Optional<Brought> template(Scope.Committee committee, Template.Kind kind, LocalDate day) {
        return binding(committee).reversed().stream()
                .flatMap(plugin -> Template.holding(plugin.guidelines().templates(), kind, day).stream()
                        .map(template -> new Brought(template, plugin.key())))
                .findFirst();
    }

    /**
     * What every guideline that binds the committee says of a proposal, each in the version in force on the day that
     * governs its decision. Never throws what a rule throws, and is never silent: no guideline, no version or a rule
     * that fails is a finding that waits for an answer.
     */
    public Judgement judge(Scope.Committee committee, Proposal proposal) {
        return Judging.judge(binding(committee), committee, proposal);
    }
}
