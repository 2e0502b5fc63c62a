package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.AgreementRows;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.AgreementRows.Sums;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.Status;
import se.iop.core.format.AgreementDocument;
import se.iop.core.record.Verdicts.Verdict;
import se.iop.model.Tally;

/**
 * One agreement with what the guidelines say of it.
 *
 * @param id its id
 * @param status where it stands today
 * @param version counts its changes
 * @param changedAt when it was last changed
 * @param changedBy who changed it last
 * @param document the agreement in the published format
 * @param layers the guidelines asked now
 * @param findings what they say now
 * @param verdict what was judged at the decision, none for a draft and for what was decided elsewhere
 */
@Schema(name = "agreementWithFindings")
record AgreementResource(
        UUID id,
        Status status,
        int version,
        Instant changedAt,
        String changedBy,
        @Schema(ref = "#/components/schemas/agreement") AgreementDocument document,
        List<FindingResource.Asked> layers,
        List<FindingResource> findings,
        @Nullable Judged verdict) {

    /**
     * A verdict kept with a decision; it never changes.
     *
     * @param judgedAt when
     * @param decisionOn the day of the decision
     * @param spiVersion the version of the rule logic
     * @param layers the guidelines asked then
     * @param findings what they said then
     */
    @Schema(name = "verdict")
    record Judged(
            Instant judgedAt,
            @Nullable LocalDate decisionOn,
            String spiVersion,
            List<FindingResource.Asked> layers,
            List<FindingResource> findings) {

        private static Judged of(Verdict verdict) {
            return new Judged(
                    verdict.judgedAt(),
                    verdict.decisionOn(),
                    verdict.spiVersion(),
                    verdict.layers().stream().map(FindingResource.Asked::of).toList(),
                    FindingResource.of(verdict.layers()));
        }
    }

    static AgreementResource of(Opened opened, String municipality) {
        var agreement = opened.agreement();
        return new AgreementResource(
                agreement.id(),
                opened.status(),
                agreement.version(),
                agreement.changedAt(),
                agreement.changedBy(),
                AgreementDocument.of(agreement, municipality),
                opened.judgement().layers().stream()
                        .map(FindingResource.Asked::of)
                        .toList(),
                FindingResource.of(opened.judgement()),
                opened.verdict().map(Judged::of).orElse(null));
    }

    /**
     * Money that says how much of it is unknown.
     *
     * @param ore the known sum in whole öre
     * @param unknown how many amounts are unknown; never counted as zero
     */
    @Schema(name = "money")
    record Money(long ore, int unknown) {

        static Money of(Tally tally) {
            return new Money(tally.known().ore(), tally.unknown());
        }
    }

    /**
     * One agreement in a list.
     *
     * @param id its id
     * @param title its heading
     * @param committee the committee's id
     * @param caseNumber its case numbers, unknown when left out
     * @param organisations the civil parties
     * @param first the first day
     * @param last the last day
     * @param reviewBy the day of review
     * @param committed the money it binds to, after indexation as far as known
     * @param breaches rules broken
     * @param unsettled rules not assessed
     * @param blocking what stops a decision
     * @param example whether it is invented
     * @param status where it stands today
     */
    @Schema(name = "agreementInList")
    record Listed(
            UUID id,
            String title,
            String committee,
            @Nullable String caseNumber,
            @Nullable String organisations,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate reviewBy,
            Money committed,
            int breaches,
            int unsettled,
            int blocking,
            boolean example,
            Status status) {

        static Listed of(Row row) {
            return new Listed(
                    row.id(),
                    row.title(),
                    row.committee(),
                    row.caseNumber(),
                    row.organisations(),
                    row.first(),
                    row.last(),
                    row.reviewBy(),
                    Money.of(row.committed()),
                    row.breaches(),
                    row.unsettled(),
                    row.blocking(),
                    row.example(),
                    row.status());
        }
    }

    /**
     * One of several agreements taken in together.
     *
     * @param id the id that it got
     * @param location its address
     */
    @Schema(name = "takenIn")
    record TakenIn(UUID id, String location) {}

    /**
     * One page of a list.
     *
     * @param agreements the agreements of the page
     * @param page which page, from 0
     * @param size the most on a page
     * @param total how many in all; counting stops at 1000
     * @param more whether there are more than were counted
     * @param committed the money of all that were counted
     * @param next the address of the next page, none on the last
     */
    @Schema(name = "agreementPage")
    record Page(
            List<Listed> agreements,
            int page,
            int size,
            int total,
            boolean more,
            Money committed,
            @Nullable String next) {

        static Page of(List<Row> rows, Sums sums, int page, int size, @Nullable String next) {
            var counted = Math.min(sums.agreements(), AgreementRows.COUNTED_AT_MOST);
            return new Page(
                    rows.stream().map(Listed::of).toList(),
                    page,
                    size,
                    counted,
                    sums.agreements() > counted,
                    Money.of(sums.committed()),
                    next);
        }
    }
}
