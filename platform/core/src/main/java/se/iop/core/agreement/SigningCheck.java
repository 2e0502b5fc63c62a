package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Judgement;
import se.iop.guideline.BeforeSigning;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;

/**
 * The check before signing (<i>kontroll före underskrift</i>): what the guidelines say of an agreement and what the
 * platform itself looks at once more, in one list.
 *
 * @param findings one for each rule, the guidelines' first; a rule that both have is the guideline's
 */
public record SigningCheck(List<Finding> findings) {

    /** Keeps a list of its own. */
    public SigningCheck {
        findings = List.copyOf(findings);
    }

    /**
     * The check of a proposal. Pure: asks neither database nor clock.
     *
     * @param judgement what the guidelines say of the proposal
     * @param proposal what was judged
     * @param signedOn the day it was signed, none until then
     */
    public static SigningCheck of(Judgement judgement, Proposal proposal, @Nullable LocalDate signedOn) {
        var findings = new ArrayList<>(judgement.findings());
        var asked = findings.stream().map(Finding::requirement).collect(Collectors.toSet());
        BeforeSigning.findings(signed(proposal, signedOn)).stream()
                .filter(finding -> !asked.contains(finding.requirement()))
                .forEach(findings::add);
        return new SigningCheck(findings);
    }

    /** What speaks against signing, or must be answered first. */
    public List<Finding> open() {
        return findings.stream()
                .filter(finding ->
                        finding.outcome() instanceof Outcome.Breached || finding.outcome() instanceof Outcome.Unsettled)
                .toList();
    }

    /** What is in order. */
    public List<Finding> settled() {
        return findings.stream()
                .filter(finding -> finding.outcome() instanceof Outcome.Met)
                .toList();
    }

    /** The day that life knows counts where the terms leave it open. */
    private static Proposal signed(Proposal proposal, @Nullable LocalDate signedOn) {
        var terms = proposal.terms();
        var wording = terms.wording();
        return signedOn == null || wording.signing().on() != null
                ? proposal
                : proposal.with(terms.with(wording.with(wording.signing().on(signedOn))));
    }
}
