package se.iop.ui.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.iop.core.agreement.Reading.Overview;
import se.iop.model.Tally;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.picture.BarChart;
import se.iop.ui.picture.BarChart.Bar;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** The money that the year's agreements bind, by committee: a chart and the same as a table. */
final class YearsMoney extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    YearsMoney(Overview overview, Map<String, String> committees, Texts texts, Swedish swedish) {
        var year = overview.year();
        var title = texts.of("register.money", String.valueOf(year));
        getContent().addClassNames("card", "money");
        getContent().add(new H2(title));
        if (overview.committed().isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            Icon.MONEY, texts.of("register.money.none"), texts.of("register.money.none.text")));
            return;
        }
        var bars = overview.committed().entrySet().stream()
                .map(entry -> bar(entry.getKey(), entry.getValue(), year, committees, swedish))
                .toList();
        getContent().add(new BarChart("committed", title, texts.of("register.money.desc"), bars));
        getContent().add(table(overview, committees, texts, swedish));
    }

    private static Bar bar(String committee, Tally tally, int year, Map<String, String> committees, Swedish swedish) {
        return new Bar(
                committees.getOrDefault(committee, committee),
                tally.known().ore(),
                swedish.tally(tally),
                !tally.complete(),
                RegisterNavigation.address(committee, year));
    }

    private static DataTable table(Overview overview, Map<String, String> committees, Texts texts, Swedish swedish) {
        var table = new DataTable(
                texts.of("register.money.caption"),
                List.of(
                        texts.of("register.committee"),
                        texts.of("register.money.known"),
                        texts.of("register.money.unknown")),
                Set.of(1, 2));
        var all = Tally.NOTHING;
        for (var entry : overview.committed().entrySet()) {
            var tally = entry.getValue();
            all = all.plus(tally);
            var link = new Anchor(
                    RegisterNavigation.address(entry.getKey(), overview.year()),
                    committees.getOrDefault(entry.getKey(), entry.getKey()));
            table.row(new Component[] {
                link, new Span(swedish.amount(tally.known())), new Span(String.valueOf(tally.unknown()))
            });
        }
        return table.total(texts.of("register.money.all"), swedish.amount(all.known()), String.valueOf(all.unknown()));
    }
}
