package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.AgreementRows.Sums;
import se.iop.model.Tally;

/** Lists of agreements and the overview. */
@Service
@Transactional(readOnly = true)
public class Reading {

    /** How far ahead the overview looks for reviews, notices and last days. */
    public static final Period HORIZON = Period.ofMonths(6);

    /** How many agreements a guideline version lists. */
    public static final int GOVERNED_SHOWN = 200;

    private static final int NEEDS_SHOWN = 200;

    private final AgreementRows rows;
    private final AgreementFile file;
    private final Acting acting;
    private final Clock clock;

    Reading(AgreementRows rows, AgreementFile file, Acting acting, Clock clock) {
        this.rows = rows;
        this.file = file;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What needs the person, and what this year costs.
     *
     * @param needs what waits for someone, the most pressing first
     * @param year the calendar year of the money
     * @param committed the committed money of that year by committee; the unknown counted beside it
     */
    public record Overview(List<Need> needs, int year, Map<String, Tally> committed) {}

    /**
     * One agreement that the person may read.
     *
     * @throws NoSuchAgreement when there is none, or none that the person may know of
     */
    public Agreement agreement(UUID id) {
        return file.readable(id);
    }

    /** One page of a list. */
    public List<Row> page(Filter filter, Column column, boolean ascending, int offset, int limit) {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        return rows.page(filter, column, ascending, offset, limit);
    }

    /** What the whole list adds up to. */
    public Sums sums(Filter filter) {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        return rows.sums(filter);
    }

    /** What needs the person now. */
    public Overview overview() {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        var today = LocalDate.now(clock);
        var horizon = today.plus(HORIZON);
        return new Overview(
                Need.of(rows.waiting(horizon, NEEDS_SHOWN), today, horizon),
                today.getYear(),
                rows.committedIn(today.getYear()));
    }

    /**
     * The agreements that a guideline version governs, latest first: those whose decision, made or planned, falls in
     * its days.
     *
     * @param committee only of this committee; none for a guideline that binds all
     * @param from the version's first day
     * @param toExclusive the first day of the version after it; none for the latest
     */
    public List<Row> governed(@Nullable String committee, LocalDate from, @Nullable LocalDate toExclusive) {
        Access.demand(acting.person(), Action.READ_AGREEMENT, null);
        return rows.governedBetween(committee, from, toExclusive, GOVERNED_SHOWN);
    }
}
