package se.iop.core.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Installations.Own;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Finding;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Proposal;
import se.iop.guideline.ReportTemplate;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;

/** All guidelines that are loaded, as one immutable snapshot that is replaced whole or not at all. */
public final class Catalog {

    private final Map<String, LoadedPlugin> loaded;
    private final Bindings bindings;
    private final List<RefusedPlugin> refused;
    private final Instant readAt;
    private final @Nullable Watch watch;

    /** A catalogue of what was read at a moment, all of it in force, the refused beside the loaded. */
    public Catalog(List<LoadedPlugin> plugins, List<RefusedPlugin> refused, Instant readAt) {
        this(byDigest(plugins), inForce(plugins), Map.of(), refused, readAt, null);
    }

    /**
     * A catalogue with several versions of a plugin.
     *
     * @param loaded every version that binds anyone, by its digest
     * @param inForce by the plugin's id, the digest that binds where nothing else was chosen
     * @param own by the municipality's short name, what it chose and made itself
     * @param watch counts how each version fares, none where nobody asks
     */
    Catalog(
            Map<String, LoadedPlugin> loaded,
            Map<String, String> inForce,
            Map<String, Own> own,
            List<RefusedPlugin> refused,
            Instant readAt,
            @Nullable Watch watch) {
        this.loaded = Collections.unmodifiableMap(new LinkedHashMap<>(loaded));
        this.bindings = new Bindings(loaded, inForce, own);
        this.refused = List.copyOf(refused);
        this.readAt = readAt;
        this.watch = watch;
    }

    private static Map<String, LoadedPlugin> byDigest(List<LoadedPlugin> plugins) {
        var loaded = new LinkedHashMap<String, LoadedPlugin>();
        plugins.forEach(plugin -> loaded.put(plugin.key().digest(), plugin));
        return loaded;
    }

    private static Map<String, String> inForce(List<LoadedPlugin> plugins) {
        var inForce = new LinkedHashMap<String, String>();
        plugins.forEach(plugin -> inForce.put(plugin.key().id(), plugin.key().digest()));
        return inForce;
    }

    /** The guidelines that bind anyone, by the name of their plugin; a plugin may be there in several versions. */
    public List<LoadedPlugin> plugins() {
        return loaded.values().stream()
                .sorted(Comparator.comparing(
                        (LoadedPlugin plugin) -> plugin.key().id()))
                .toList();
    }

    /** The version with that digest, if it binds anyone. */
    @Nullable
    LoadedPlugin loaded(String digest) {
        return loaded.get(digest);
    }

    /** The files that are not loaded, each with its reason. */
    public List<RefusedPlugin> refused() {
        return refused;
    }

    /** When the files were read. */
    public Instant readAt() {
        return readAt;
    }

    /**
     * The guidelines that bind a committee, in the versions that it or its municipality has pinned: the nation's, its
     * municipality's, its own; of each body one.
     */
    public List<LoadedPlugin> binding(Scope.Committee committee) {
        return bindings.of(committee);
    }

    /**
     * What would bind the committee if that guideline did instead of the one of the same body, or beside the others.
     */
    public List<LoadedPlugin> binding(Scope.Committee committee, LoadedPlugin instead) {
        return Bindings.with(binding(committee), instead.awake());
    }

    /**
     * The guidelines that bind any committee of a municipality, one of each plugin: in the version of the whole
     * municipality where it has one, else in that of a committee.
     */
    public List<LoadedPlugin> bindingIn(String municipality) {
        return bindings.in(municipality);
    }

    /** Whether two guidelines bind exactly the same committees, so that only one of them can. */
    public static boolean sameBody(Scope one, Scope other) {
        return FolderReading.sameBody(one, other);
    }

    /** What the guidelines say of a proposal, whether they bind the committee today or not; nothing is counted. */
    public static Judgement judge(List<LoadedPlugin> guidelines, Scope.Committee committee, Proposal proposal) {
        return Judging.judge(guidelines, committee, proposal, null);
    }

    /**
     * What some rules of a version say of a proposal, whether it is in force or not, contained as in any judgement;
     * nothing is counted.
     */
    public static List<Finding> judge(Guideline version, List<Rule> rules, Proposal proposal) {
        return Judging.judge(version, rules, proposal);
    }

    /**
     * What one version of a guideline says of a proposal, whatever day governs its decision and whomever it binds;
     * nothing is counted.
     */
    public static Judgement.Layer judge(LoadedPlugin guideline, Guideline version, Proposal proposal) {
        return Judging.judge(guideline.awake(), version, proposal);
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

    /** The fields that the guidelines binding a committee add to its agreements. */
    public List<ExtraField> extraFields(Scope.Committee committee) {
        return OwnFields.asked(binding(committee));
    }

    /** The forms of reports that the guidelines binding a committee offer, the committee's own first. */
    public List<ReportTemplate> reportTemplates(Scope.Committee committee) {
        return binding(committee).reversed().stream()
                .flatMap(plugin -> plugin.guidelines().reportTemplates().stream())
                .toList();
    }

    /** The index series that the guidelines binding a committee bring. */
    public List<OwnSeries> indexSeries(Scope.Committee committee) {
        return OwnSeries.of(binding(committee));
    }

    /** The index series that a guideline brings to any committee of a municipality. */
    public List<OwnSeries> indexSeriesIn(String municipality) {
        return bindingIn(municipality).stream()
                .flatMap(plugin -> OwnSeries.of(List.of(plugin)).stream())
                .toList();
    }

    /**
     * What every guideline that binds the committee says of a proposal, each in the version in force on the day that
     * governs its decision. Never throws what a rule throws, and is never silent: no guideline, no version or a rule
     * that fails is a finding that waits for an answer.
     */
    public Judgement judge(Scope.Committee committee, Proposal proposal) {
        return Judging.judge(binding(committee), committee, proposal, watch);
    }
}
