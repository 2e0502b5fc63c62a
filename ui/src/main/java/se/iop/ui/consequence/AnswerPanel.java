package se.iop.ui.consequence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Difference;
import se.iop.core.consequence.Kind;
import se.iop.core.consequence.Said;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.picture.BarChart;
import se.iop.ui.picture.BarChart.Bar;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** An answer: what was compared, what differs in numbers and in a picture, and every difference by kind. */
final class AnswerPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Differences of a kind shown at a time. */
    static final int PAGE = 20;

    private final transient Answer answer;
    private final transient Pages pages;
    private final transient Texts texts;
    private final transient Swedish swedish;

    /** Where the differences are read from, a page at a time. */
    @FunctionalInterface
    interface Pages {
        List<Difference> page(Kind kind, int offset, int limit);
    }

    /** An answer of which the first page of each kind is read already. */
    AnswerPanel(Answer answer, Map<Kind, List<Difference>> first, Pages pages, Texts texts, Swedish swedish) {
        this.answer = answer;
        this.pages = pages;
        this.texts = texts;
        this.swedish = swedish;
        getContent().addClassNames("stack", "consequence-answer");
        getContent().add(compared());
        if (answer.empty()) {
            getContent()
                    .add(new EmptyState(
                            Icon.MET, texts.of("consequence.empty"), texts.of("consequence.empty.text", read())));
            return;
        }
        getContent().add(tiles(), picture());
        for (var kind : answer.tiles().byKind().keySet()) {
            getContent().add(section(kind, first.getOrDefault(kind, List.of())));
        }
    }

    /** An answer that is in memory. */
    static AnswerPanel of(Answer answer, Texts texts, Swedish swedish) {
        Pages pages = (kind, offset, limit) -> answer.differences().stream()
                .filter(difference -> difference.kind() == kind)
                .skip(offset)
                .limit(limit)
                .toList();
        var first = Arrays.stream(Kind.values())
                .collect(java.util.stream.Collectors.toMap(kind -> kind, kind -> pages.page(kind, 0, PAGE)));
        return new AnswerPanel(answer, first, pages, texts, swedish);
    }

    private Component compared() {
        var basis = answer.basis();
        var section = new Section(new H2(texts.of("consequence.compared")));
        section.addClassName("card");
        section.add(new Paragraph(Supposed.compared(answer, texts, swedish)));
        section.add(line(texts.of(
                "consequence.compared.read",
                swedish.number(answer.read()),
                swedish.number(answer.drafts()),
                swedish.moment(answer.at()))));
        section.add(line(
                basis.rules().isEmpty()
                        ? texts.of("consequence.compared.same")
                        : texts.of("consequence.compared.rules", basis.rules().size())));
        if (!basis.unsigned().isEmpty()) {
            section.add(new StatusBadge(Tone.BREACHED, Supposed.unsigned(basis, texts)));
        }
        if (answer.shortened() && !answer.differences().isEmpty()) {
            section.add(line(texts.of(
                    "consequence.shortened",
                    swedish.number((long) answer.differences().size()),
                    swedish.number((long) answer.tiles().all().findings()))));
        }
        return section;
    }

    private String read() {
        return swedish.number(answer.read());
    }

    private Component tiles() {
        var list = new UnorderedList();
        list.addClassName("consequence-tiles");
        answer.tiles().byKind().forEach((kind, tile) -> {
            var number = new Span(swedish.number((long) tile.agreements()));
            number.addClassName("consequence-number");
            var name = new Span(name(kind));
            name.addClassName("consequence-kind");
            var money = new Span(swedish.tally(tile.committed()));
            money.addClassName("amount");
            var item = new ListItem(number, name, money);
            item.addClassName(Tones.of(kind).className());
            list.add(item);
        });
        return list;
    }

    private Component picture() {
        var bars = answer.tiles().byKind().entrySet().stream()
                .map(entry -> new Bar(
                        name(entry.getKey()),
                        entry.getValue().committed().known().ore(),
                        swedish.tally(entry.getValue().committed()),
                        !entry.getValue().committed().complete(),
                        null))
                .toList();
        var section = new Section(
                new H2(texts.of("consequence.money")),
                new BarChart(
                        "consequence-money", texts.of("consequence.money"), texts.of("consequence.money.desc"), bars),
                quiet(texts.of(
                        "consequence.money.all",
                        swedish.number((long) answer.tiles().all().agreements()),
                        swedish.tally(answer.committed()))));
        section.addClassName("card");
        return section;
    }

    private Component section(Kind kind, List<Difference> first) {
        var tile = answer.tiles().of(kind);
        var heading = new H3(texts.of("consequence.section", name(kind), swedish.number((long) tile.findings())));
        var section = new Section(heading, quiet(texts.of("consequence.kind.help." + kind.name())));
        section.addClassName("card");
        var table = table(name(kind));
        first.forEach(difference -> row(table, difference));
        section.add(table);
        if (first.size() < tile.findings()) {
            section.add(more(kind, table, first.size(), tile.findings()));
        }
        return section;
    }

    private Component more(Kind kind, DataTable table, int shown, int all) {
        var reached = new int[] {shown};
        var status = quiet(texts.of("consequence.shown", swedish.number((long) shown), swedish.number((long) all)));
        status.getElement().setAttribute("role", "status");
        var more = new Button(texts.of("consequence.more"));
        more.addClickListener(_ -> {
            var page = pages.page(kind, reached[0], PAGE);
            page.forEach(difference -> row(table, difference));
            reached[0] += page.size();
            status.setText(
                    texts.of("consequence.shown", swedish.number((long) reached[0]), swedish.number((long) all)));
            more.setVisible(page.size() == PAGE && reached[0] < all);
        });
        var row = new Div(more, status);
        row.addClassName("row");
        return row;
    }

    private DataTable table(String caption) {
        return new DataTable(
                        caption,
                        List.of(
                                texts.of("consequence.agreement"),
                                texts.of("consequence.status"),
                                texts.of("consequence.before"),
                                texts.of("consequence.after"),
                                texts.of("consequence.committed")),
                        Set.of(4))
                .namedAbove();
    }

    private void row(DataTable table, Difference difference) {
        var link = new Anchor(
                AgreementNavigation.address(difference.agreement()),
                difference.title().isBlank() ? texts.of("consequence.untitled") : difference.title());
        link.addClassName("isolated");
        link.getElement().setAttribute("dir", "auto");
        table.row(new Component[] {
            link,
            StatusBadge.of(difference.status(), texts),
            said(difference.before(), Supposed.nothingBefore(answer.basis(), texts)),
            said(difference.after(), texts.of("consequence.no-rule")),
            new Span(swedish.tally(difference.committed()))
        });
    }

    private Component said(@Nullable Said said, String nothing) {
        if (said == null) {
            return quiet(nothing);
        }
        var badge = new StatusBadge(
                Tones.of(said.state()),
                texts.of("consequence.state." + said.state().name()));
        var rule = new Span(said.rule());
        rule.addClassName("consequence-rule");
        var cell = new Div(badge, rule, quiet(said.why()));
        cell.addClassName("consequence-said");
        return cell;
    }

    private String name(Kind kind) {
        return texts.of("consequence.kind." + kind.name());
    }

    private static Paragraph line(String text) {
        return new Paragraph(quiet(text));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
