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
import java.util.function.Function;
import java.util.stream.Collectors;
import se.iop.core.agreement.Reading.Overview;
import se.iop.core.people.Committee;
import se.iop.core.people.Committee.Joint;
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

    YearsMoney(Overview overview, List<Committee> all, Texts texts, Swedish swedish) {
        var committees = all.stream().collect(Collectors.toMap(Committee::code, Function.identity()));
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

    private static Bar bar(
            String committee, Tally tally, int year, Map<String, Committee> committees, Swedish swedish) {
        return new Bar(
                name(committees, committee),
                tally.known().ore(),
                swedish.tally(tally),
                !tally.complete(),
                RegisterNavigation.address(committee, year));
    }

    private static DataTable table(Overview overview, Map<String, Committee> committees, Texts texts, Swedish swedish) {
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
                    RegisterNavigation.address(entry.getKey(), overview.year()), name(committees, entry.getKey()));
            table.row(new Component[] {
                link, new Span(swedish.amount(tally.known())), new Span(String.valueOf(tally.unknown()))
            });
            var committee = committees.get(entry.getKey());
            if (committee != null && committee.joint() != null) {
                partner(table, committee.joint(), tally, texts, swedish);
            }
        }
        return table.total(texts.of("register.money.all"), swedish.amount(all.known()), String.valueOf(all.unknown()));
    }

    /** The partner's own share stands under the whole that it is a part of, and is not added to the sum. */
    private static void partner(DataTable table, Joint joint, Tally whole, Texts texts, Swedish swedish) {
        var share = joint.of(whole);
        var named = new Span(
                joint.percent() == null
                        ? texts.of("register.money.partner.unknown", joint.partner())
                        : texts.of("register.money.partner", joint.partner(), swedish.percent(joint.percent())));
        named.addClassName("part-of");
        table.row(new Component[] {
            named,
            new Span(swedish.amount(share == null ? null : share.known())),
            new Span(String.valueOf(whole.unknown()))
        });
    }

    private static String name(Map<String, Committee> committees, String code) {
        var committee = committees.get(code);
        return committee == null ? code : committee.name();
    }
}
