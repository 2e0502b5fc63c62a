package se.iop.ui.lineage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.iop.core.lineage.Chain;
import se.iop.core.lineage.Family;
import se.iop.core.lineage.Family.Member;
import se.iop.core.lineage.Family.Tie;
import se.iop.core.lineage.Kinship;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Swedish;
import se.iop.ui.picture.DataTable;
import se.iop.ui.picture.LineageChart;
import se.iop.ui.picture.LineageChart.Line;
import se.iop.ui.picture.LineageChart.Relative;
import se.iop.ui.text.Texts;

/** A family of agreements: how long its chain is, a picture to go through, and the same as a table. */
class FamilyView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Longer titles do not fit above a bar on a narrow page. */
    private static final int LABEL_LETTERS = 28;

    private final transient Family family;
    private final transient Map<String, String> committees;
    private final transient Texts texts;
    private final transient Swedish swedish;

    FamilyView(Family family, Map<String, String> committees, Texts texts, Swedish swedish, LocalDate today) {
        this.family = family;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        getContent().addClassName("stack");
        if (family.alone()) {
            getContent().add(new Paragraph(texts.of("lineage.alone")));
            return;
        }
        getContent().add(chain(family.chain()), picture(today), table());
    }

    private Paragraph chain(Chain chain) {
        var parts = new ArrayList<String>();
        parts.add(texts.of("lineage.chain.agreements", chain.agreements()));
        if (!chain.length().isZero()) {
            parts.add(swedish.length(chain.length()));
        }
        if (chain.gapDays() > 0) {
            parts.add(texts.of("lineage.chain.gap", chain.gapDays()));
        }
        if (chain.overlapDays() > 0) {
            parts.add(texts.of("lineage.chain.overlap", chain.overlapDays()));
        }
        if (chain.unknown() > 0) {
            parts.add(texts.of("lineage.chain.unknown", chain.unknown()));
        }
        var sentence = new Paragraph(texts.of("lineage.chain", String.join(", ", parts)));
        sentence.addClassName("lineage-chain");
        return sentence;
    }

    private LineageChart picture(LocalDate today) {
        var relatives = new ArrayList<Relative>();
        family.outside().forEach(tie -> relatives.add(outside(tie)));
        family.members().forEach(member -> relatives.add(relative(member)));
        return new LineageChart(
                "lineage-" + family.subject(),
                texts.of("lineage.title"),
                texts.of("lineage.description", relatives.size() - 1),
                relatives,
                lines(),
                today);
    }

    private Relative relative(Member member) {
        var kinship = texts.of(family.kinship(member.id()));
        var chosen = member.id().equals(family.subject());
        return new Relative(
                member.id().toString(),
                shortened(title(member)) + " · " + kinship,
                title(member) + ", " + kinship + ", " + period(member),
                member.first(),
                member.last(),
                chosen,
                false,
                address(member));
    }

    private Relative outside(Tie tie) {
        var before = before(tie.kinship());
        return new Relative(
                tie.kinship() + tie.name(),
                shortened(tie.name()) + " · " + texts.of(tie.kinship()),
                tie.name() + ", " + texts.of(tie.kinship()),
                null,
                before ? tie.on() : null,
                false,
                true,
                null);
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var tie : family.ties()) {
            var from = tie.from().toString();
            var to = tie.to() == null ? tie.kinship() + tie.name() : tie.to().toString();
            lines.add(before(tie.kinship()) ? new Line(to, from) : new Line(from, to));
        }
        return lines;
    }

    /** Whether the other end of such a tie came first. */
    private static boolean before(Kinship kinship) {
        return switch (kinship) {
            case PREDECESSOR, AMENDED, MERGED_IN, SPLIT_FROM, FRAMEWORK, CONVERTED_FROM -> true;
            default -> false;
        };
    }

    private DataTable table() {
        var table = new DataTable(
                texts.of("lineage.table"),
                List.of(
                        texts.of("lineage.agreement"),
                        texts.of("lineage.kinship"),
                        texts.of("lineage.period"),
                        texts.of("lineage.committee"),
                        texts.of("lineage.status")),
                Set.of());
        family.members()
                .forEach(member -> table.row(
                        link(member),
                        new Span(texts.of(family.kinship(member.id()))),
                        date(period(member)),
                        new Span(committees.getOrDefault(member.committee(), member.committee())),
                        new Span(texts.of(member.status()))));
        family.outside()
                .forEach(tie -> table.row(
                        new Span(tie.name()),
                        new Span(texts.of(tie.kinship())),
                        date(tie.on() == null ? swedish.unknown() : swedish.day(tie.on())),
                        new Span(texts.of("lineage.outside")),
                        new Span(tie.note() == null ? "" : tie.note())));
        return table;
    }

    private Component link(Member member) {
        if (member.id().equals(family.subject())) {
            var here = new Span(title(member));
            here.getElement().setAttribute("aria-current", "true");
            return here;
        }
        return new Anchor(address(member), title(member));
    }

    /** A day, or two that may be parted between them but never within. */
    private static Span date(String text) {
        var days = new Span();
        for (var day : text.split("(?<=–) ")) {
            var whole = new Span(day);
            whole.addClassName("date");
            days.add(whole, new Text(" "));
        }
        return days;
    }

    private String title(Member member) {
        return member.title().isBlank() ? texts.of("register.untitled") : member.title();
    }

    private String period(Member member) {
        return member.first() == null && member.last() == null
                ? swedish.unknown()
                : texts.of("register.period.days", swedish.day(member.first()), swedish.day(member.last()));
    }

    private static String address(Member member) {
        return AgreementNavigation.address(member.id());
    }

    private static String shortened(String title) {
        return title.length() <= LABEL_LETTERS
                ? title
                : title.substring(0, LABEL_LETTERS).strip() + "…";
    }
}
