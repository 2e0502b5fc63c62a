package se.iop.core.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.agreement.Basis;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.replay.Sheet.Column;
import se.iop.core.replay.Sheet.Row;
import se.iop.guideline.Finding;
import se.iop.guideline.Proposal;
import se.iop.guideline.comparison.Layers;

/** Judges an agreement under any version of any guideline of its committee. Nothing is kept and nothing is counted. */
@Service
public class Rejudging {

    private final Catalogs catalogs;

    Rejudging(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** A sheet for each guideline that binds the committee today, in the package that is in force for it. */
    public List<Sheet> sheets(Basis basis, Proposal proposal) {
        return catalogs.current().binding(basis.committee()).stream()
                .filter(plugin -> !plugin.guidelines().versions().isEmpty())
                .map(plugin -> sheet(plugin, proposal))
                .toList();
    }

    /** Every package of a plugin that was ever let in and that the municipality may know of, the latest first. */
    public List<PluginVersion> kept(String plugin, String municipality) {
        return catalogs.knownTo(municipality).reversed().stream()
                .filter(version -> version.key().id().equals(plugin))
                .toList();
    }

    /**
     * The sheet by a package that was let in at some time; nothing where it cannot be loaded, or binds others than the
     * committee.
     */
    @Transactional(readOnly = true)
    public Optional<Sheet> sheet(String digest, Basis basis, Proposal proposal) {
        return switch (catalogs.kept(digest, basis.committee().municipality())) {
            case Kept.Loaded(var plugin)
            when plugin.scope().covers(basis.committee()) -> Optional.of(sheet(plugin, proposal));
            case Kept.Loaded other -> Optional.empty();
            case Kept.Refused refused -> Optional.empty();
        };
    }

    /**
     * Where the guidelines that govern the decision contradict each other: a rule of a lower layer that is looser than
     * the same rule above it, or neither looser nor stricter. Nothing where the day of the decision is unknown.
     */
    public List<Layers.Pair> conflicts(Basis basis, Proposal proposal) {
        var day = proposal.decision().governingDay();
        return day == null
                ? List.of()
                : Layers.conflicts(catalogs.current().binding(basis.committee()).stream()
                        .flatMap(plugin -> plugin.guidelines().inForce(day).stream()
                                .map(version -> new Layers.Layer(plugin.scope(), version)))
                        .toList());
    }

    static Sheet sheet(LoadedPlugin plugin, Proposal proposal) {
        var versions = plugin.guidelines().versions();
        var day = proposal.decision().governingDay();
        var governing = day == null ? null : plugin.guidelines().inForce(day).orElse(null);
        var columns = new ArrayList<Column>();
        Map<String, List<@Nullable Finding>> cells = new LinkedHashMap<>();
        versions.reversed()
                .forEach(version -> version.rules()
                        .forEach(rule -> cells.putIfAbsent(
                                rule.requirement().name(),
                                new ArrayList<>(Collections.nCopies(versions.size(), null)))));
        for (var place = 0; place < versions.size(); place++) {
            var version = versions.get(place);
            var until = place + 1 < versions.size() ? versions.get(place + 1).inForce() : null;
            columns.add(new Column(version.inForce(), until, version.decision(), version.equals(governing)));
            for (var finding : Catalog.judge(plugin, version, proposal).findings()) {
                var row = cells.get(finding.requirement());
                if (row != null) {
                    row.set(place, finding);
                }
            }
        }
        var rows = cells.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
        return new Sheet(plugin.key(), plugin.scope(), columns, rows);
    }
}
