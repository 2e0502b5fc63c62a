package se.iop.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.Status;

class RegisterQueryTest {

    @Test
    void everythingIsTheShortestAddress() {
        assertThat(RegisterQuery.ALL.parameters().getQueryString()).isEmpty();
        assertThat(RegisterQuery.of(QueryParameters.empty())).isEqualTo(RegisterQuery.ALL);
    }

    @Test
    void whatIsAskedForComesBackFromTheAddress() {
        var filter = new Filter(
                "socialnamnden",
                Status.MINUTES_APPROVED,
                "Åsens & Öns",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "möte 100 %");
        for (var column : Column.values()) {
            for (var status : Status.values()) {
                var narrowed = new Filter(
                        filter.committee(), status, filter.organisation(), filter.from(), filter.to(), filter.text());
                var query = new RegisterQuery(narrowed, column, false);
                var address = query.parameters().getQueryString();
                assertThat(RegisterQuery.of(QueryParameters.fromString(address)))
                        .isEqualTo(query);
            }
        }
    }

    @Test
    void whatCannotBeReadIsAsIfItWereNotThere() {
        var address = QueryParameters.fromString(
                "status=okand&fran=31-02-2026&till=2026-02-31&ordning=--titel&sok=%20&namnd=&annat=1");
        assertThat(RegisterQuery.of(address)).isEqualTo(RegisterQuery.ALL);
    }
}
