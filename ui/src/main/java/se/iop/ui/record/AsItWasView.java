package se.iop.ui.record;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.AgreementRows.Sums;
import se.iop.core.history.Recalling;
import se.iop.core.history.Sense;
import se.iop.core.people.Committees;
import se.iop.model.Tally;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** All agreements as they were on a day, in the sense of what held then or of what had been recorded then. */
@Route(AsItWasView.ROUTE)
@PermitAll
@StyleSheet("styles/register.css")
@StyleSheet("styles/record.css")
class AsItWasView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "som-det-var";

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;

    private static final String CARD = """
            <div class="cell-card">
              <div class="cell-title"><a class="isolated" dir="auto" href="${item.address}">${item.title}</a>
                <span class="cell-under"><span class="quiet isolated" dir="auto">${item.organisations}</span></span></div>
              <div class="cell-line">
                <span class="badge ${item.tone}"><vaadin-icon class="iop-icon" src="icons/iop.svg" symbol="${item.icon}"
                  aria-hidden="true"></vaadin-icon><span>${item.status}</span></span>
                <span class="quiet">${item.committee}</span>
                <span class="date">${item.period}</span>
                <span class="amount">${item.amount}</span>
              </div>
            </div>""";

    private static final int NARROW_PIXELS = 800;

    private static final String TITLE = """
            <a class="isolated" dir="auto" href="${item.address}">${item.title}</a>""";

    private static final String STATUS = """
            <span class="badge ${item.tone}">
              <vaadin-icon class="iop-icon" src="icons/iop.svg" symbol="${item.icon}" aria-hidden="true"></vaadin-icon>
              <span>${item.status}</span>
            </span>""";

    private final transient Recalling recalling;
    private final transient PortfolioFiles files;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Clock clock;
    private final transient Map<String, String> committees;
    private final DayField day;
    private final Select<Sense> sense = new Select<>();
    private final Select<String> committee = new Select<>();
    private final Paragraph sums = new Paragraph();
    private final Div downloads = new Div();
    private final Div results = new Div();
    private transient ThenQuery query;
    private Grid.@Nullable Column<Row> card;
    private transient List<Grid.Column<Row>> columns = List.of();
    private int pixels;

    AsItWasView(
            Recalling recalling,
            PortfolioFiles files,
            Committees committees,
            Texts texts,
            Swedish swedish,
            Clock clock) {
        this.recalling = recalling;
        this.files = files;
        this.texts = texts;
        this.swedish = swedish;
        this.clock = clock;
        this.committees = committees.names();
        this.query = new ThenQuery(LocalDate.now(clock), Sense.HELD, null);
        day = new DayField(texts.of("record.then.day"));
        sums.addClassName("sums");
        sums.getElement().setAttribute("role", "status");
        downloads.addClassNames("row", "no-print");
        results.addClassName("results");
        getContent().addClassName("agreements");
        getContent()
                .add(
                        new ViewHeader(viewTitle()).withLead(texts.of("record.then.lead")),
                        choices(),
                        new Div(sums, downloads),
                        results);
    }

    @Override
    public String viewTitle() {
        return texts.of("record.then.portfolio");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ThenQuery.of(event.getLocation().getQueryParameters(), LocalDate.now(clock)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        var resized = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(_ -> resized.remove());
    }

    private Component choices() {
        ThenQuery.choice(sense, texts);
        committee.setLabel(texts.of("record.filter.committee"));
        committee.setEmptySelectionAllowed(true);
        committee.setEmptySelectionCaption(texts.of("record.filter.any"));
        committee.setItems(List.copyOf(committees.keySet()));
        committee.setItemLabelGenerator(
                code -> code == null ? texts.of("record.filter.any") : committees.getOrDefault(code, code));
        day.onRead(read -> {
            if (read != null) {
                go(new ThenQuery(read, query.sense(), query.committee()));
            }
        });
        sense.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(new ThenQuery(query.day(), change.getValue(), query.committee()));
            }
        });
        committee.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(new ThenQuery(query.day(), query.sense(), change.getValue()));
            }
        });
        var choices = new Div(day, sense, committee);
        choices.addClassNames("version-choices", "no-print");
        return choices;
    }

    private void go(ThenQuery to) {
        getUI().ifPresent(ui -> ui.navigate(ROUTE, to.parameters()));
    }

    private void show(ThenQuery asked) {
        query = asked;
        day.show(asked.day());
        sense.setValue(asked.sense());
        committee.setValue(asked.committee());
        var found = recalling.sums(asked.day(), asked.sense(), asked.committee());
        sums.setText(texts.of("register.sums", found.agreements(), swedish.tally(found.committed())));
        downloads.removeAll();
        results.removeAll();
        if (found.agreements() == 0) {
            results.add(new EmptyState(
                    Icon.HISTORY,
                    texts.of("record.then.none"),
                    texts.of("record.then.none." + asked.sense(), swedish.day(asked.day()))));
        } else {
            downloads.add(download(asked, "csv"), download(asked, "json"));
            results.add(grid(asked, found));
        }
    }

    private Grid<Row> grid(ThenQuery asked, Sums found) {
        var grid = new Grid<Row>();
        grid.addClassNames("agreement-grid", "then-grid");
        grid.setAriaLabel(texts.of("record.then.portfolio"));
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        columns(grid, asked);
        var rows = grid.setItems(page ->
                recalling
                        .page(asked.day(), asked.sense(), asked.committee(), page.getOffset(), page.getLimit())
                        .stream());
        rows.setItemCountCallback(_ -> found.agreements());
        rows.setIdentifierProvider(Row::id);
        return grid;
    }

    private void columns(Grid<Row> grid, ThenQuery asked) {
        card = grid.addColumn(filled(LitRenderer.of(CARD), asked)).setHeader(texts.of("record.then.column"));
        columns = List.of(
                column(grid, asked, TITLE, "record.then.column", "15rem", 4),
                column(grid, asked, "${item.organisations}", "register.organisation", "10rem", 2),
                column(grid, asked, "${item.committee}", "register.committee", "10rem", 1),
                column(grid, asked, STATUS, "register.status", "10.75rem", 0),
                column(grid, asked, "${item.period}", "register.period", "7.75rem", 0),
                column(grid, asked, "${item.amount}", "register.committed", "9rem", 0)
                        .setTextAlign(ColumnTextAlign.END));
        fit(pixels);
    }

    private Grid.Column<Row> column(
            Grid<Row> grid, ThenQuery asked, String template, String header, String width, int grow) {
        return grid.addColumn(filled(LitRenderer.of(template), asked))
                .setHeader(texts.of(header))
                .setWidth(width)
                .setFlexGrow(grow);
    }

    /** One card a row on a narrow page, columns on a wide one. */
    void fit(int width) {
        pixels = width;
        var narrow = width > 0 && width < NARROW_PIXELS;
        if (card != null) {
            card.setVisible(narrow);
        }
        columns.forEach(column -> column.setVisible(!narrow));
    }

    private LitRenderer<Row> filled(LitRenderer<Row> renderer, ThenQuery asked) {
        return renderer.withProperty("address", row -> address(row.id(), asked))
                .withProperty("title", row -> row.title().isBlank() ? texts.of("register.untitled") : row.title())
                .withProperty("organisations", row -> swedish.text(row.organisations()))
                .withProperty("committee", row -> committees.getOrDefault(row.committee(), row.committee()))
                .withProperty("status", row -> texts.of(row.status()))
                .withProperty("tone", row -> StatusBadge.tone(row.status()).className())
                .withProperty("icon", row -> StatusBadge.icon(row.status()).symbol())
                .withProperty("period", this::period)
                .withProperty("amount", this::money);
    }

    private static String address(UUID agreement, ThenQuery asked) {
        return new Location(VersionsQuery.path(agreement), asked.parameters()).getPathWithQueryParameters();
    }

    private String period(Row row) {
        return row.first() == null && row.last() == null
                ? swedish.unknown()
                : texts.of("register.period.days", swedish.day(row.first()), swedish.day(row.last()));
    }

    private String money(Row row) {
        return row.committed().equals(Tally.NOTHING) ? swedish.unknown() : swedish.tally(row.committed());
    }

    private Component download(ThenQuery asked, String kind) {
        DownloadHandler handler = event -> {
            event.setFileName("overenskommelser-" + asked.day() + "." + kind);
            event.setContentType(kind.equals("csv") ? "text/csv; charset=UTF-8" : "application/json");
            if (kind.equals("csv")) {
                files.csv(asked, event.getOutputStream());
            } else {
                files.json(asked, event.getOutputStream());
            }
        };
        var link = new Anchor(handler, texts.of(kind.equals("csv") ? "record.journal.csv" : "record.journal.json"));
        link.addClassName("download");
        return link;
    }
}
