package se.iop.ui.record;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.Sense;
import se.iop.ui.layout.Address;
import se.iop.ui.text.Texts;

/**
 * Which day is asked about and in which sense, as it stands in the address.
 *
 * @param day the day
 * @param sense what held then, or what was recorded then
 * @param committee only of this committee
 */
record ThenQuery(LocalDate day, Sense sense, @Nullable String committee) {

    private static final String DAY = "dag";
    private static final String SENSE = "som";
    private static final String COMMITTEE = "namnd";
    private static final String RECORDED = "registrerat";

    /** What an address asks for; a day that cannot be read is today. */
    static ThenQuery of(QueryParameters address, LocalDate today) {
        var day = Address.read(address, DAY, LocalDate::parse);
        return new ThenQuery(
                day == null ? today : day,
                RECORDED.equals(Address.text(address, SENSE)) ? Sense.RECORDED : Sense.HELD,
                Address.text(address, COMMITTEE));
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(DAY, day.toString());
        Address.put(parameters, SENSE, sense == Sense.RECORDED ? RECORDED : null);
        Address.put(parameters, COMMITTEE, committee);
        return QueryParameters.simple(parameters);
    }

    /** The choice between the two senses. */
    static void choice(Select<Sense> select, Texts texts) {
        select.setLabel(texts.of("record.then.sense"));
        select.setItems(Sense.values());
        select.setItemLabelGenerator(one -> texts.of("record.then.sense." + one));
    }
}
