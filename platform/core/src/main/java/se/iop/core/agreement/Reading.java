package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
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

    private static final int NEEDS_SHOWN = 200;

    private final AgreementRows rows;
    private final Acting acting;
    private final Clock clock;

    Reading(AgreementRows rows, Acting acting, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What needs the person, and what this year costs.
     *
     * @param needing agreements with something to do, those with the nearest day first
     * @param year the calendar year of the money
     * @param committed the committed money of that year by committee; the unknown counted beside it
     */
    public record Overview(List<Row> needing, int year, Map<String, Tally> committed) {}

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
        return new Overview(
                rows.needing(today.plus(HORIZON), NEEDS_SHOWN), today.getYear(), rows.committedIn(today.getYear()));
    }
}
