package se.iop.ui.register;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.AgreementRows.Filter;

/** The way to the list of agreements. */
public final class RegisterNavigation {

    private RegisterNavigation() {}

    /** The address of the list of a committee's agreements that run some day in a calendar year. */
    public static String address(@Nullable String committee, int year) {
        return address(new Filter(committee, null, null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null));
    }

    private static String address(Filter filter) {
        return new Location(AgreementsView.ROUTE, RegisterQuery.ALL.with(filter).parameters())
                .getPathWithQueryParameters();
    }
}
