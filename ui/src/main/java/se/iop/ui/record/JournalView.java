package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.history.Auditing;
import se.iop.core.history.JournalFilter;
import se.iop.core.people.Committees;
import se.iop.core.record.Verifying;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** The journal, a page at a time; which entries stands in the address. */
@Route(JournalView.ROUTE)
@PermitAll
@StyleSheet("styles/register.css")
@StyleSheet("styles/record.css")
class JournalView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "journal";

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 15;

    private final transient Auditing auditing;
    private final transient JournalFiles files;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Readable readable;
    private final transient NamesThen then;
    private final JournalFilters filters;
    private final Paragraph found = new Paragraph();
    private final Div downloads = new Div();
    private final Div entries = new Div();
    private transient JournalQuery query = JournalQuery.ALL;

    JournalView(
            Auditing auditing,
            Verifying verifying,
            JournalFiles files,
            Committees committees,
            Readable readable,
            Texts texts,
            Swedish swedish,
            Acting acting) {
        this.auditing = auditing;
        this.files = files;
        this.texts = texts;
        this.swedish = swedish;
        this.readable = readable;
        var person = acting.person();
        Access.demand(person, Action.READ_JOURNAL, null);
        then = readable.names(committees);
        filters = new JournalFilters(
                texts, readableBy(person, committees.names()), auditing.actions(), readable::action, this::asked);
        found.addClassName("sums");
        found.getElement().setAttribute("role", "status");
        downloads.addClassNames("row", "no-print");
        entries.addClassName("entries");
        var list = new Div(filters, new Div(found, downloads), entries);
        list.addClassName("journal-list");
        var body = new Div(list, new ChainPanel(verifying, person, texts, swedish));
        body.addClassName("journal");
        getContent().add(new ViewHeader(viewTitle()).withLead(texts.of("record.journal.lead")), body);
    }

    @Override
    public String viewTitle() {
        return texts.of("record.journal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(JournalQuery.of(event.getLocation().getQueryParameters()));
    }

    /** Those whose journal the person reads; an auditor reads all. */
    private Map<String, String> readableBy(Person person, Map<String, String> committees) {
        var own = new LinkedHashMap<>(committees);
        own.keySet().removeIf(code -> !Access.allows(person, Action.READ_JOURNAL, code));
        return own;
    }

    private void asked(JournalFilter filter) {
        var next = query.with(filter);
        getUI().ifPresent(ui -> ui.navigate(ROUTE, next.parameters()));
    }

    private void show(JournalQuery asked) {
        query = asked;
        filters.show(asked.filter());
        var count = auditing.count(asked.filter());
        found.setText(
                count > Auditing.COUNTED_AT_MOST
                        ? texts.of("record.journal.found.many", Auditing.COUNTED_AT_MOST)
                        : texts.of("record.journal.found", count));
        downloads.removeAll();
        downloads.add(download("csv"), download("json"));
        entries.removeAll();
        entries.add(count == 0 ? nothing() : page());
    }

    private Component page() {
        var after = query.after();
        var before = query.before();
        var page = after == null
                ? auditing.before(query.filter(), before == null ? Long.MAX_VALUE : before, PAGE)
                : auditing.after(query.filter(), after, PAGE);
        var note = new EntryNote(texts, swedish, readable, then);
        var one = query.filter().agreement() != null;
        var list = new Div();
        list.addClassName("stack");
        if (one && !page.entries().isEmpty()) {
            list.add(ofOne(page.entries().getFirst().title()));
        } else {
            var heading = new H2(texts.of("record.journal"));
            heading.addClassName("only-read-aloud");
            list.add(heading);
        }
        page.entries().forEach(entry -> list.add(note.of(entry, !one)));
        list.add(pages(page));
        return list;
    }

    private Component ofOne(@org.jspecify.annotations.Nullable String title) {
        var named = title == null || title.isBlank() ? texts.of("agreement.untitled") : title;
        var all = new Anchor(ROUTE, texts.of("record.journal.whole"));
        var line = new Div(new H2(texts.of("record.journal.of", named)), all);
        line.addClassName("row");
        return line;
    }

    private Component pages(Auditing.Page page) {
        var pages = new Nav();
        pages.addClassNames("row", "journal-pages");
        pages.getElement().setAttribute("aria-label", texts.of("record.journal.pages"));
        if (page.newer() && !page.entries().isEmpty()) {
            pages.add(new Anchor(
                    query.after(page.entries().getFirst().seq()).address(), texts.of("record.journal.newer")));
        }
        if (page.older() && !page.entries().isEmpty()) {
            pages.add(new Anchor(
                    query.before(page.entries().getLast().seq()).address(), texts.of("record.journal.older")));
        }
        return pages;
    }

    private Component nothing() {
        return new EmptyState(
                query.narrowed() ? Icon.FILTER : Icon.HISTORY,
                texts.of("record.journal.none"),
                texts.of(query.narrowed() ? "record.journal.none.text" : "record.journal.none.yet"));
    }

    /** Written while it is sent, without the page waiting for it. */
    private Component download(String kind) {
        var filter = query.filter();
        DownloadHandler handler = event -> {
            event.setFileName("journal." + kind);
            event.setContentType(kind.equals("csv") ? "text/csv; charset=UTF-8" : "application/json");
            if (kind.equals("csv")) {
                files.csv(filter, event.getOutputStream());
            } else {
                files.json(filter, event.getOutputStream());
            }
        };
        var link = new Anchor(handler, texts.of(kind.equals("csv") ? "record.journal.csv" : "record.journal.json"));
        link.addClassName("download");
        return link;
    }
}
