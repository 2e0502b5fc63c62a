package se.iop.core.composing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.iop.core.access.Acting;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.composing.Base.Kind;
import se.iop.guideline.Citation;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition;

/** What a draft may begin from: nothing, the own guideline, another committee's, or that of the invented example. */
@Component
class Bases {

    /** The municipality that exists in the shipped example only. */
    private static final String EXAMPLE = "ekeby";

    private final Catalogs catalogs;
    private final Acting acting;
    private final Clock clock;

    Bases(Catalogs catalogs, Acting acting, Clock clock) {
        this.catalogs = catalogs;
        this.acting = acting;
        this.clock = clock;
    }

    /** The plugin that binds the committee itself; what it has composed is none. */
    Optional<LoadedPlugin> plugin(Scope.Committee committee) {
        return catalogs.current().binding(committee).stream()
                .filter(plugin -> plugin.scope() instanceof Scope.Committee)
                .filter(plugin -> !plugin.key().id().equals(Compositions.id(committee)))
                .findFirst();
    }

    List<Base> of(String committee) {
        var municipality = acting.person().municipality();
        var catalog = catalogs.current();
        var shared =
                catalogs.knownTo(municipality).stream().map(PluginVersion::key).collect(Collectors.toSet());
        var known = new LinkedHashMap<String, LoadedPlugin>();
        Stream.concat(
                        catalog.bindingIn(municipality).stream(),
                        catalog.plugins().stream()
                                .filter(plugin -> in(plugin.scope(), EXAMPLE))
                                .filter(plugin -> shared.contains(plugin.key())))
                .forEach(plugin -> known.putIfAbsent(plugin.key().digest(), plugin));
        var bases = new ArrayList<Base>();
        bases.add(Base.EMPTY);
        var own = new ArrayList<Base>();
        var others = new ArrayList<Base>();
        for (var plugin : known.values()) {
            var kind = kind(plugin.scope(), municipality, committee);
            base(plugin, kind).ifPresent((kind == Kind.OWN ? own : others)::add);
        }
        bases.addAll(own);
        bases.addAll(others);
        return List.copyOf(bases);
    }

    private static Kind kind(Scope scope, String municipality, String committee) {
        if (scope instanceof Scope.Committee(var in, var id, var _)
                && in.equals(municipality)
                && id.equals(committee)) {
            return Kind.OWN;
        }
        return in(scope, EXAMPLE) && !in(scope, municipality) ? Kind.EXAMPLE : Kind.OTHER;
    }

    private Optional<Base> base(LoadedPlugin plugin, Kind kind) {
        var versions = plugin.guidelines().versions();
        return plugin.guidelines()
                .inForce(LocalDate.now(clock))
                .or(() -> versions.stream().findFirst())
                .map(version -> base(plugin, version, kind))
                .filter(base ->
                        kind == Kind.OWN || !base.composition().entries().isEmpty());
    }

    private static Base base(LoadedPlugin plugin, Guideline version, Kind kind) {
        var copied = Composition.of(version);
        var entries = kind == Kind.OWN
                ? copied.entries()
                : copied.entries().stream()
                        .map(entry -> new Composition.Entry(borrowed(entry.source()), entry.force(), entry.clause()))
                        .toList();
        var names = entries.stream()
                .map(entry -> entry.clause().requirement().name())
                .toList();
        var paragraphs = copied.paragraphs().stream()
                .filter(paragraph -> names.containsAll(paragraph.rules()))
                .toList();
        var left = version.rules().stream()
                .filter(rule -> rule.requirement().clause() == null)
                .map(rule -> rule.requirement().text())
                .toList();
        return new Base(
                plugin.key().digest() + "/" + version.inForce(),
                kind,
                plugin.scope().text() + ", " + version.inForce(),
                new Composition(null, "", null, entries, paragraphs),
                left);
    }

    /** Where another committee had it from is not where the own guideline has it; a law is everybody's. */
    private static Source borrowed(Source source) {
        return source.kind() == Citation.Kind.SECOND_HAND
                ? new Source(Citation.Kind.GUIDELINE_TEXT, source.place(), null)
                : source;
    }

    private static boolean in(Scope scope, String municipality) {
        return switch (scope) {
            case Scope.Nation() -> false;
            case Scope.Municipality(var id, var _) -> id.equals(municipality);
            case Scope.Committee(var in, var _, var _) -> in.equals(municipality);
        };
    }
}
