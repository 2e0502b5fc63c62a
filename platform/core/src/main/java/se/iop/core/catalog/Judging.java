package se.iop.core.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.catalog.Judgement.Layer;
import se.iop.core.containment.Containment;
import se.iop.core.containment.Exhausted;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Citation;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Finding;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Field;

/**
 * Asks every rule and fails closed: what cannot be assessed is a finding that waits for a person's answer, never
 * silence.
 *
 * <p>A person's answer to such a finding settles it, under the name of the finding's requirement.
 */
final class Judging {

    /** The name of the finding that says that no version of a guideline could be asked. */
    static final String GUIDELINE_IN_FORCE = "guideline-in-force";

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);
    private static final String RULE = "En version av riktlinjen gäller den dag beslutet fattas.";
    private static final Citation PLATFORM = new Citation("IOP-plattformen", Source.platform());

    private Judging() {}

    static Judgement judge(
            List<LoadedPlugin> binding, Scope.Committee committee, Proposal proposal, @Nullable Watch watch) {
        var layers = new ArrayList<Layer>(binding.size() + 1);
        for (var plugin : binding) {
            layers.add(
                    watch == null
                            ? layer(plugin, proposal, new Faults()).on(plugin.origin())
                            : watched(plugin, proposal, watch));
        }
        if (binding.stream().allMatch(plugin -> plugin.scope() instanceof Scope.Nation)) {
            layers.add(unguided(committee, proposal));
        }
        return new Judgement(layers);
    }

    private static Layer watched(LoadedPlugin plugin, Proposal proposal, Watch watch) {
        var faults = new Faults();
        var begun = System.nanoTime();
        var layer = layer(plugin, proposal, faults).on(plugin.origin());
        watch.count(plugin, layer, System.nanoTime() - begun, faults.failed, faults.exhausted);
        return layer;
    }

    /** What went wrong in the rules of one guideline, whether a person's answer covers it or not. */
    private static final class Faults {
        private int failed;
        private int exhausted;
    }

    private static Layer layer(LoadedPlugin plugin, Proposal proposal, Faults faults) {
        var day = proposal.decision().governingDay();
        var version = day == null ? null : plugin.guidelines().inForce(day).orElse(null);
        if (plugin.halted() != null) {
            return halted(plugin, plugin.halted(), version, proposal);
        }
        if (version == null) {
            var finding = noVersion(question(plugin, day), Cause.GUIDELINE, proposal);
            return new Layer(plugin.scope(), null, null, plugin.key(), List.of(finding));
        }
        return judge(plugin, version, proposal, faults);
    }

    static Layer judge(LoadedPlugin plugin, Guideline version, Proposal proposal) {
        return judge(plugin, version, proposal, new Faults()).on(plugin.origin());
    }

    private static Layer judge(LoadedPlugin plugin, Guideline version, Proposal proposal, Faults faults) {
        return new Layer(
                plugin.scope(),
                version.inForce(),
                version.decision(),
                plugin.key(),
                Containment.judging(() -> findings(version, version.rules(), proposal, faults)));
    }

    /** No code of the plugin is asked, and every rule of it waits for a person. */
    private static Layer halted(LoadedPlugin plugin, String why, @Nullable Guideline version, Proposal proposal) {
        if (version == null) {
            var finding = noVersion(why + " Hur har överenskommelsen bedömts?", Cause.FAILURE, proposal);
            return new Layer(plugin.scope(), null, null, plugin.key(), List.of(finding));
        }
        var findings = version.rules().stream()
                .map(rule -> version.finding(
                        rule,
                        proposal.answers()
                                .to(rule.requirement().name())
                                .map(Judging::answered)
                                .orElseGet(() -> new Outcome.Unsettled(why + " Är regeln uppfylld?", Cause.FAILURE))))
                .toList();
        return new Layer(plugin.scope(), version.inForce(), version.decision(), plugin.key(), findings);
    }

    private static Layer unguided(Scope.Committee committee, Proposal proposal) {
        var question = "Ingen riktlinje är inläst för " + committee.name()
                + ". Hur har överenskommelsen bedömts mot nämndens egen riktlinje?";
        return new Layer(committee, null, null, null, List.of(noVersion(question, Cause.GUIDELINE, proposal)));
    }

    private static String question(LoadedPlugin plugin, @Nullable LocalDate day) {
        if (day == null) {
            return "Beslutets dag är okänd, och därför också vilken version av riktlinjen för " + name(plugin.scope())
                    + " som gällde. Hur har överenskommelsen bedömts?";
        }
        return "Ingen riktlinje för " + name(plugin.scope()) + " gällde den " + day + "; den första gäller från "
                + plugin.guidelines().versions().getFirst().inForce() + ". Hur har överenskommelsen bedömts?";
    }

    private static Finding noVersion(String question, Cause cause, Proposal proposal) {
        var answer = proposal.answers().to(GUIDELINE_IN_FORCE);
        return new Finding(
                GUIDELINE_IN_FORCE,
                Field.DECISION,
                Force.MUST,
                RULE,
                PLATFORM,
                answer.map(Judging::answered).orElseGet(() -> new Outcome.Unsettled(question, cause)));
    }

    static List<Finding> judge(Guideline version, List<Rule> rules, Proposal proposal) {
        return rules.isEmpty()
                ? List.of()
                : Containment.judging(() -> findings(version, rules, proposal, new Faults()));
    }

    private static List<Finding> findings(Guideline version, List<Rule> rules, Proposal proposal, Faults faults) {
        var findings = new ArrayList<Finding>(rules.size());
        for (var rule : rules) {
            findings.add(version.finding(rule, outcome(rule, proposal, faults)));
        }
        return findings;
    }

    /**
     * Whatever a rule throws, errors included, concerns that rule alone: a stack overflow or a missing class in one
     * committee's plugin must not take a form, or a portfolio of other committees, down with it.
     */
    @SuppressWarnings("ConstantValue")
    private static Outcome outcome(Rule rule, Proposal proposal, Faults faults) {
        try {
            @Nullable Outcome outcome = rule.requirement().check().apply(proposal);
            return outcome == null ? failed(rule, proposal, null, faults) : outcome;
        } catch (Throwable thrown) {
            return failed(rule, proposal, thrown, faults);
        }
    }

    private static Outcome failed(Rule rule, Proposal proposal, @Nullable Throwable thrown, Faults faults) {
        if (thrown instanceof Exhausted) {
            faults.exhausted++;
        } else {
            faults.failed++;
        }
        var what = thrown instanceof Exhausted ? "den använde mer än en regel får" : "tillägget gick fel";
        var name = rule.requirement().name();
        // Type and place only: a plugin writes the message, and it may hold what the agreement says.
        LOG.warn("The rule {} failed: {}", name, thrown == null ? "it gave no outcome" : where(thrown));
        return proposal.answers()
                .to(name)
                .map(Judging::answered)
                .orElseGet(() -> new Outcome.Unsettled(
                        "Regeln kunde inte prövas därför att " + what + ". Är den uppfylld?", Cause.FAILURE));
    }

    private static String where(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static Outcome answered(Answer answer) {
        var why = answer.reason() + " (svar av " + answer.by() + ", " + answer.on() + ")";
        return switch (answer.verdict()) {
            case MET -> Outcome.met(why);
            case PARTLY, NOT_MET -> Outcome.breached(why);
            case NOT_APPLICABLE -> new Outcome.Inapplicable(why);
        };
    }

    private static String name(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> "hela landet";
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var _, var _, var name) -> name;
        };
    }
}
