package se.iop.core.consequence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Committed;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Status;
import se.iop.core.consequence.Portfolio.Stored;
import se.iop.core.json.Json;
import se.iop.core.json.TermsDocument;
import se.iop.guideline.Answers;
import se.iop.guideline.Proposal;
import se.iop.model.IndexValues;

/** Judges stored agreements by both versions; pure, so that pages can be judged side by side. */
final class Judged {

    private static final String NO_ANSWERS = "{\"byQuestion\": {}}";

    private Judged() {}

    /**
     * What came of a page.
     *
     * @param read how many agreements
     * @param drafts how many of them were drafts
     * @param byAgreement the differences, one list for each agreement that has any
     */
    record Page(int read, int drafts, List<List<Difference>> byAgreement) {}

    static Page page(Question question, String committee, IndexValues values, List<Stored> page) {
        var drafts = 0;
        var byAgreement = new ArrayList<List<Difference>>();
        for (var stored : page) {
            drafts += stored.decided() ? 0 : 1;
            var differences = differences(question, committee, values, stored);
            if (!differences.isEmpty()) {
                byAgreement.add(differences);
            }
        }
        return new Page(page.size(), drafts, byAgreement);
    }

    private static List<Difference> differences(
            Question question, String committee, IndexValues values, Stored stored) {
        var agreement = agreement(stored, committee);
        var proposal = new Proposal(
                agreement.terms(),
                agreement.decision(question.asOf()),
                stored.earlier().stream().map(TermsDocument::read).toList(),
                agreement.answers(),
                values);
        return differences(
                question, proposal, agreement.id(), Status.of(agreement, question.asOf()), !stored.decided());
    }

    /** What differs for one agreement. */
    static List<Difference> differences(
            Question question, Proposal proposal, UUID agreement, Status status, boolean draft) {
        var differences = new ArrayList<Difference>();
        for (var both : question.ask(proposal)) {
            var before = both.before() == null ? null : Said.of(both.before());
            var after = both.after() == null ? null : Said.of(both.after());
            var kind = Kind.between(before, after);
            if (kind != null) {
                differences.add(new Difference(
                        agreement,
                        proposal.terms().subject().title(),
                        status,
                        draft,
                        Committed.of(proposal.terms(), proposal.indexValues()).tally(),
                        both.requirement(),
                        kind,
                        before,
                        after));
            }
        }
        return differences;
    }

    private static Agreement agreement(Stored stored, String committee) {
        var answers = stored.answers();
        return new Agreement(
                stored.id(),
                committee,
                Origin.valueOf(stored.origin()),
                false,
                null,
                false,
                stored.effectiveOn(),
                TermsDocument.read(stored.terms()),
                answers.equals(NO_ANSWERS) ? Answers.NONE : Json.mapper().readValue(answers, Answers.class),
                Json.mapper().readValue(stored.life(), Life.class),
                stored.plannedOn(),
                null,
                Instant.EPOCH,
                "",
                0);
    }
}
