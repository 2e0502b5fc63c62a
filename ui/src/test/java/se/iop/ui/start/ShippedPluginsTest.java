package se.iop.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.iop.core.catalog.Admission;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.PluginKey;
import se.iop.guideline.Decision;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Terms;

/**
 * The jars that the build of the plugins has made, read as the product reads them. Needs them built: the whole build
 * does that before the views.
 */
class ShippedPluginsTest {

    private static final List<Scope.Committee> COMMITTEES = List.of(
            new Scope.Committee("lund", "socialnamnden", "Socialnämnden"),
            new Scope.Committee("lund", "vard-och-omsorgsnamnden", "Vård- och omsorgsnämnden"),
            new Scope.Committee("linkoping", "aldrenamnden", "Äldrenämnden"));

    private final List<PluginKey> kept = new ArrayList<>();
    private final Catalogs catalogs = new Catalogs(
            "../plugins/target/jars", (key, _) -> kept.add(key), Clock.systemUTC(), new Admission(List::of, true));

    @Test
    void everyOneIsLoadedAndKept() {
        assertThat(catalogs.current().refused()).isEmpty();
        assertThat(kept)
                .extracting(PluginKey::id)
                .contains("sverige", "lund-socialnamnden", "lund-vard-och-omsorgsnamnden", "linkoping-aldrenamnden");
    }

    @Test
    void everyCommitteeIsBoundByTheNationAndByItsOwn() {
        for (var committee : COMMITTEES) {
            assertThat(catalogs.current().binding(committee))
                    .extracting(plugin -> plugin.scope().getClass().getSimpleName())
                    .containsExactly("Nation", "Committee");
        }
    }

    @Test
    void everyRuleOfEveryVersionSpeaksOfTermsThatSayNothing() {
        for (var committee : COMMITTEES) {
            for (var plugin : catalogs.current().binding(committee)) {
                for (var version : plugin.guidelines().versions()) {
                    assertThat(outcomes(committee, version.inForce()))
                            .isNotEmpty()
                            .noneMatch(outcome -> outcome instanceof Outcome.Unsettled(var _, var cause)
                                    && cause == Outcome.Cause.FAILURE);
                }
            }
        }
    }

    private List<Outcome> outcomes(Scope.Committee committee, LocalDate day) {
        return catalogs.current().judge(committee, Proposal.of(Terms.EMPTY, Decision.planned(day))).findings().stream()
                .map(finding -> finding.outcome())
                .toList();
    }
}
