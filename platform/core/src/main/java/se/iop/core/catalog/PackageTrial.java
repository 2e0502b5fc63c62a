package se.iop.core.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.containment.Containment;
import se.iop.core.containment.Uncontained;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.KeyRing;
import se.iop.core.signature.NotASignature;
import se.iop.guideline.Decision;
import se.iop.guideline.Guideline;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.LimitTable;
import se.iop.model.Terms;

/**
 * All that a package will meet on its way into an instance, tried one thing after the other without one: for its
 * author.
 */
public final class PackageTrial {

    private final List<Step> steps = new ArrayList<>();

    private PackageTrial() {}

    /** How a step went. */
    public enum Result {
        /** As it should. */
        PASSED,
        /** Not wrong, and somebody should know. */
        NOTED,
        /** The package would be refused. */
        FAILED
    }

    /**
     * One thing that was tried.
     *
     * @param name what, in Swedish
     * @param nameInEnglish what, in English
     * @param result how it went
     * @param why what was found, as a Swedish sentence; empty where there is nothing to say
     * @param whyInEnglish the same in English
     */
    public record Step(String name, String nameInEnglish, Result result, String why, String whyInEnglish) {}

    /**
     * Tries a package.
     *
     * @param jar the whole file
     * @param name the file's name, to show
     * @param signature what lies beside it; {@code null} where nothing does
     * @param ring the keys to check the signature with; where there are none, whose it is can only be told
     * @param agreements terms to judge
     * @return the steps in order; nothing is tried after the first that failed, but for the signature
     */
    public static List<Step> of(
            byte[] jar, String name, @Nullable String signature, KeyRing ring, List<Terms> agreements) {
        var trial = new PackageTrial();
        trial.signature(jar, signature, ring);
        try {
            trial.contents(jar, name, agreements);
        } catch (Refusal refusal) {
            var refused = refusal.of(name);
            trial.last(Result.FAILED, refused.reason(), refused.reasonInEnglish());
        }
        return List.copyOf(trial.steps);
    }

    private void signature(byte[] jar, @Nullable String signature, KeyRing ring) {
        begin("Signatur", "Signature");
        try {
            if (signature != null && ring.keys().isEmpty()) {
                var key = DetachedSignature.read(signature).fingerprint();
                last(
                        Result.NOTED,
                        "Signerad med nyckeln " + key + "; ange --key för att pröva den.",
                        "Signed with the key " + key + "; give --key to check it.");
            } else {
                new SignatureCheck(ring, false).check(jar, signature);
            }
        } catch (Refusal refusal) {
            var refused = refusal.of("");
            last(Result.FAILED, refused.reason(), refused.reasonInEnglish());
        } catch (NotASignature other) {
            last(
                    Result.FAILED,
                    "Signaturfilen bredvid är inte skriven som en signatur.",
                    "The signature file beside it is not written as a signature.");
        }
    }

    private void contents(byte[] jar, String name, List<Terms> agreements) throws Refusal {
        begin("Paket: format, storlek, manifest och innehåll", "Package: format, size, manifest and contents");
        PluginPackage.checkSize(jar.length);
        var found = PluginPackage.read(jar);
        new PackageCheck().check(found);
        begin("Bytekod: bara gränssnittet och tillåten Java", "Byte code: only the interface and permitted Java");
        contained(found);
        begin("Inläsning inom budget", "Loading within its budget");
        var plugin = GuidelineJars.load(found, name);
        SignatureCheck.checkScope(found.line("Plugin-Scope"), plugin.scope());
        begin("Regler vid sina gränser", "Rules at their limits");
        limits(plugin);
        begin("Prövning av överenskommelser inom budget", "Judging agreements within its budget");
        judged(plugin, agreements);
    }

    private static void contained(PluginPackage found) throws Refusal {
        try {
            Containment.woven(found.entries());
        } catch (Uncontained refused) {
            throw new Refusal(refused.swedish(), refused.english());
        }
    }

    private void limits(LoadedPlugin plugin) {
        for (var version : plugin.guidelines().versions()) {
            for (var row : LimitTable.of(version).rows()) {
                if (row.got() != row.expected()) {
                    last(
                            Result.FAILED,
                            "Regeln " + row.rule() + " svarar fel för " + row.input() + ".",
                            "The rule " + row.rule() + " answers wrongly for " + row.input() + ".");
                }
            }
        }
    }

    /** Every version twice over every agreement: always an answer, and always the same. */
    private void judged(LoadedPlugin plugin, List<Terms> agreements) {
        var catalog = new Catalog(List.of(plugin), List.of(), Instant.EPOCH);
        var judged = 0;
        for (var version : plugin.guidelines().versions()) {
            for (var terms : agreements) {
                var proposal = Proposal.of(terms, Decision.planned(version.inForce()));
                var findings = catalog.judge(bound(plugin.scope()), proposal).findings();
                if (!findings.equals(
                        catalog.judge(bound(plugin.scope()), proposal).findings())) {
                    last(
                            Result.FAILED,
                            "Samma överenskommelse gav två olika svar.",
                            "One agreement got two different answers.");
                    return;
                }
                for (var finding : findings) {
                    if (finding.outcome() instanceof Outcome.Unsettled unsettled
                            && unsettled.cause() == Outcome.Cause.FAILURE) {
                        last(
                                Result.FAILED,
                                "Regeln " + finding.requirement() + " kan inte bedöma: " + unsettled.question(),
                                "The rule " + finding.requirement() + " cannot assess: " + unsettled.question());
                        return;
                    }
                }
                judged++;
            }
        }
        last(Result.PASSED, counted(plugin, judged), countedInEnglish(plugin, judged));
    }

    private static String counted(LoadedPlugin plugin, int judged) {
        return many(versions(plugin), "version", "versioner") + " med " + many(rules(plugin), "regel", "regler") + ", "
                + many(judged, "prövning", "prövningar") + ".";
    }

    private static String countedInEnglish(LoadedPlugin plugin, int judged) {
        return many(versions(plugin), "version", "versions") + " with " + many(rules(plugin), "rule", "rules") + ", "
                + many(judged, "judgement", "judgements") + ".";
    }

    private static String many(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    private static int versions(LoadedPlugin plugin) {
        return plugin.guidelines().versions().size();
    }

    private static int rules(LoadedPlugin plugin) {
        return plugin.guidelines().versions().stream()
                .map(Guideline::rules)
                .mapToInt(List::size)
                .sum();
    }

    /** Some committee that the guideline binds. */
    private static Scope.Committee bound(Scope scope) {
        return switch (scope) {
            case Scope.Committee committee -> committee;
            case Scope.Municipality(var id, var _) -> new Scope.Committee(id, "provnamnden", "Provnämnden");
            case Scope.Nation() -> new Scope.Committee("provkommun", "provnamnden", "Provnämnden");
        };
    }

    private void begin(String name, String nameInEnglish) {
        steps.add(new Step(name, nameInEnglish, Result.PASSED, "", ""));
    }

    private void last(Result result, String why, String whyInEnglish) {
        var step = steps.removeLast();
        steps.add(new Step(step.name(), step.nameInEnglish(), result, why, whyInEnglish));
    }
}
