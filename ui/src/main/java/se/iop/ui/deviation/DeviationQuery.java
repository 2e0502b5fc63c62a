package se.iop.ui.deviation;

import static se.iop.ui.layout.Address.put;
import static se.iop.ui.layout.Address.read;
import static se.iop.ui.layout.Address.text;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import se.iop.core.deviation.Asked;

/**
 * Which deviations are shown, as it stands in the address.
 *
 * @param asked which
 */
record DeviationQuery(Asked asked) {

    private static final String COMMITTEE = "namnd";
    private static final String RULE = "regel";
    private static final String YEAR = "ar";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    static DeviationQuery of(QueryParameters address) {
        return new DeviationQuery(
                new Asked(text(address, COMMITTEE), text(address, RULE), read(address, YEAR, DeviationQuery::year)));
    }

    private static Integer year(String text) {
        var year = Integer.valueOf(text);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("No year of ours");
        }
        return year;
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, COMMITTEE, asked.committee());
        put(parameters, RULE, asked.requirement());
        put(parameters, YEAR, asked.year());
        return QueryParameters.simple(parameters);
    }

    String address() {
        return new Location(DeviationsView.ROUTE, parameters()).getPathWithQueryParameters();
    }
}
