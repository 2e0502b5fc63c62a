package se.iop.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What everyone brings to the agreement and how the money moves.
 *
 * @param contributions money and other efforts, one line each
 * @param statedTotal the total that the document itself states, none where it states none
 * @param indexation how amounts follow prices
 * @param payout how money is paid
 * @param payerChanges foreseen changes of who pays
 * @param repayments when money must be paid back; empty is an agreement without such a clause
 * @param overhead the share for common costs in per cent (<i>OH-kostnader</i>), unknown or none where not said
 * @param euShare the share that the European Union pays in per cent, unknown or none where not said
 */
public record Economy(
        List<Contribution> contributions,
        @Nullable StatedTotal statedTotal,
        Indexation indexation,
        Payout payout,
        List<PayerChange> payerChanges,
        Set<Repayment> repayments,
        @Nullable BigDecimal overhead,
        @Nullable BigDecimal euShare) {

    /** No money and no clause yet. */
    public static final Economy EMPTY =
            new Economy(List.of(), null, new Indexation.None(), Payout.UNKNOWN, List.of(), Set.of());

    /** Keeps collections of its own. */
    public Economy {
        contributions = List.copyOf(contributions);
        payerChanges = List.copyOf(payerChanges);
        repayments = repayments.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(repayments));
        overhead = Percentage.orUnknown(overhead);
        euShare = Percentage.orUnknown(euShare);
    }

    /** An economy that says nothing of common costs or of the European Union. */
    public Economy(
            List<Contribution> contributions,
            @Nullable StatedTotal statedTotal,
            Indexation indexation,
            Payout payout,
            List<PayerChange> payerChanges,
            Set<Repayment> repayments) {
        this(contributions, statedTotal, indexation, payout, payerChanges, repayments, null, null);
    }

    /** When money must be paid back. A clause for one case is no clause for another. */
    public enum Repayment {
        /** When the agreement is rescinded (<i>hävning</i>), in part or whole. */
        ON_RESCISSION,
        /** When money is used for something else than agreed. */
        IF_MISUSED
    }

    /**
     * A total printed in the document, which its parts must reach.
     *
     * @param amount the total as printed
     * @param during the time that it covers
     */
    public record StatedTotal(Sek amount, Span during) {}

    /**
     * Another party takes over the paying.
     *
     * @param from who pays until then
     * @param to who pays after that
     * @param effective from which day, unknown until decided
     * @param condition what it depends on; none where it is already decided
     */
    public record PayerChange(
            String from,
            String to,
            @Nullable LocalDate effective,
            @Nullable String condition) {}

    /** Only the lines of money. */
    public List<Contribution.Grant> grants() {
        return contributions.stream()
                .filter(Contribution.Grant.class::isInstance)
                .map(Contribution.Grant.class::cast)
                .toList();
    }

    /** Only the lines of work, premises and other efforts. */
    public List<Contribution.InKind> inKind() {
        return contributions.stream()
                .filter(Contribution.InKind.class::isInstance)
                .map(Contribution.InKind.class::cast)
                .toList();
    }

    /** The money as the agreement states it, before any indexation. */
    public Tally granted() {
        var tally = Tally.NOTHING;
        for (var contribution : contributions) {
            if (contribution instanceof Contribution.Grant grant) {
                tally = tally.plus(grant.amount());
            }
        }
        return tally;
    }

    /** The same economy with other contributions. */
    public Economy with(List<Contribution> other) {
        return new Economy(other, statedTotal, indexation, payout, payerChanges, repayments, overhead, euShare);
    }

    /** The same economy with another stated total. */
    public Economy with(@Nullable StatedTotal other) {
        return new Economy(contributions, other, indexation, payout, payerChanges, repayments, overhead, euShare);
    }

    /** The same economy indexed otherwise. */
    public Economy with(Indexation other) {
        return new Economy(contributions, statedTotal, other, payout, payerChanges, repayments, overhead, euShare);
    }

    /** The same economy paid otherwise. */
    public Economy with(Payout other) {
        return new Economy(contributions, statedTotal, indexation, other, payerChanges, repayments, overhead, euShare);
    }

    /** The same economy with other clauses of repayment. */
    public Economy with(Set<Repayment> other) {
        return new Economy(contributions, statedTotal, indexation, payout, payerChanges, other, overhead, euShare);
    }

    /** The same economy with other changes of payer. */
    public Economy withPayerChanges(List<PayerChange> other) {
        return new Economy(contributions, statedTotal, indexation, payout, other, repayments, overhead, euShare);
    }

    /** The same economy with other shares for common costs and from the European Union. */
    public Economy withShares(@Nullable BigDecimal otherOverhead, @Nullable BigDecimal otherEuShare) {
        return new Economy(
                contributions, statedTotal, indexation, payout, payerChanges, repayments, otherOverhead, otherEuShare);
    }
}
