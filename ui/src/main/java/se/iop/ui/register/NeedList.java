package se.iop.ui.register;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Need;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** What waits for someone: one line for each thing, with its day, where the agreement stands, and a link to it. */
final class NeedList extends OrderedList {

    private static final long serialVersionUID = 1L;

    private static final int CLOSE_DAYS = 30;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Map<String, String> committees;
    private final LocalDate today;

    NeedList(Texts texts, Swedish swedish, Map<String, String> committees, LocalDate today) {
        this.texts = texts;
        this.swedish = swedish;
        this.committees = committees;
        this.today = today;
        addClassName("needs");
    }

    void show(List<Need> needs) {
        removeAll();
        needs.forEach(need -> add(item(need)));
    }

    private ListItem item(Need need) {
        var row = need.row();
        var sign = new Div(icon(need.kind()).create());
        sign.addClassNames("need-sign", tone(need).className());
        var title = new Anchor(AgreementNavigation.address(row.id()), title(row));
        title.addClassNames("isolated", "need-title");
        title.getElement().setAttribute("dir", "auto");
        var what = new Div(new Span(what(need)), quiet(committees.getOrDefault(row.committee(), row.committee())));
        what.addClassName("need-what");
        var badges = new Div(StatusBadge.of(row.status(), texts));
        badges.addClassName("need-badges");
        if (row.example()) {
            badges.add(StatusBadge.example(texts));
        }
        var item = new ListItem(sign, new Div(title, what), badges);
        item.addClassName("need");
        return item;
    }

    private String title(Row row) {
        return row.title().isBlank() ? texts.of("register.untitled") : row.title();
    }

    private String what(Need need) {
        var kind = switch (need.kind()) {
            case BREACH -> texts.of("register.need.breach", need.row().breaches());
            case DRAFT, DECISION, MINUTES, SIGNATURES, REVIEW, NOTICE, LAST_DAY -> texts.of(need.kind());
        };
        var day = need.on();
        return day == null ? kind : texts.of("register.need.day", kind, swedish.day(day), distance(day));
    }

    private String distance(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return texts.of("register.today");
        }
        return days > 0 ? texts.of("register.in-days", days) : texts.of("register.days-ago", -days);
    }

    private Tone tone(Need need) {
        var day = need.on();
        if (need.kind() == Need.Kind.BREACH || day != null && day.isBefore(today)) {
            return Tone.BREACHED;
        }
        if (need.kind() == Need.Kind.DRAFT) {
            return Tone.DRAFT;
        }
        return day != null && day.isAfter(today.plusDays(CLOSE_DAYS)) ? Tone.INFO : Tone.UNSETTLED;
    }

    private static Icon icon(Need.Kind kind) {
        return switch (kind) {
            case DRAFT -> Icon.DRAFT;
            case DECISION -> Icon.DECIDED;
            case MINUTES -> Icon.REPORT;
            case SIGNATURES -> Icon.SIGNED;
            case BREACH -> Icon.BREACHED;
            case REVIEW -> Icon.SEARCH;
            case NOTICE -> Icon.CLOCK;
            case LAST_DAY -> Icon.CALENDAR;
        };
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
