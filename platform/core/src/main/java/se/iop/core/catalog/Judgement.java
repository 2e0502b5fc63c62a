package se.iop.core.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Scope;

/**
 * What all layers that bind a committee say of one proposal. Holds no plugin object, so it can be kept for ever.
 *
 * @param layers one for each guideline, national first, the committee's own last
 */
public record Judgement(List<Layer> layers) {

    /** Keeps a list of its own. */
    public Judgement {
        layers = List.copyOf(layers);
    }

    /**
     * What one guideline says.
     *
     * @param scope whom the guideline binds
     * @param inForce the day from which the version that was asked is in force, none when no version was; then the
     *     findings say so
     * @param decision the decision behind that version, none when no version was in force
     * @param plugin the package that carried the guideline, none when none is loaded for the committee
     * @param unsigned true where nobody had signed that package, none where somebody had or there was none; kept with
     *     the verdict, because a key may be pinned later
     * @param findings one for each rule, kept or not
     */
    public record Layer(
            Scope scope,
            @Nullable LocalDate inForce,
            @Nullable String decision,
            @Nullable PluginKey plugin,
            @Nullable Boolean unsigned,
            List<Finding> findings) {

        /** Keeps a list of its own. */
        public Layer {
            findings = List.copyOf(findings);
        }

        /** What a package says that somebody has signed, or what no package says. */
        Layer(
                Scope scope,
                @Nullable LocalDate inForce,
                @Nullable String decision,
                @Nullable PluginKey plugin,
                List<Finding> findings) {
            this(scope, inForce, decision, plugin, null, findings);
        }

        /** The same, said to come from that package's word. */
        Layer on(Origin origin) {
            return origin.unsigned() ? new Layer(scope, inForce, decision, plugin, true, findings) : this;
        }

        /** Whether readers are to be warned, because nobody had signed the package. */
        public boolean warns() {
            return Boolean.TRUE.equals(unsigned);
        }

        /** The same without its findings. */
        public Layer alone() {
            return new Layer(scope, inForce, decision, plugin, unsigned, List.of());
        }
    }

    /**
     * The findings in numbers.
     *
     * @param breaches rules broken, must and should
     * @param unsettled rules not assessed, must and should
     * @param blocking rules that someone must act on before a decision
     */
    public record Summary(int breaches, int unsettled, int blocking) {}

    /** The findings of all layers, in their order. */
    public List<Finding> findings() {
        return layers.stream().flatMap(layer -> layer.findings().stream()).toList();
    }

    /** How many rules are broken, not assessed, and in the way of a decision. */
    public Summary summary() {
        var breaches = 0;
        var unsettled = 0;
        var blocking = 0;
        for (var layer : layers) {
            for (var finding : layer.findings()) {
                breaches += finding.outcome() instanceof Outcome.Breached ? 1 : 0;
                unsettled += finding.outcome() instanceof Outcome.Unsettled ? 1 : 0;
                blocking += finding.blocks() ? 1 : 0;
            }
        }
        return new Summary(breaches, unsettled, blocking);
    }
}
