package se.iop.ui.register;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.AgreementRows;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.AgreementRows.Sums;
import se.iop.core.agreement.Reading;
import se.iop.model.Tally;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/**
 * Agreements a page at a time: a table where there is room, one card a row where there is not. A row opens by a click
 * or with Enter.
 */
final class AgreementGrid extends Composite<Grid<Row>> {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 50;
    private static final int NARROW_PIXELS = 800;

    private static final String TITLE = """
            <div class="cell-title">
              <a class="isolated" dir="auto" href="${item.address}">${item.title}</a>
              <span class="cell-under">
                <span class="quiet isolated" dir="auto">${item.caseNumber}</span>
                ${item.example
                    ? html`<span class="badge tone-inapplicable"><span>${item.example}</span></span>`
                    : ""}
              </span>
            </div>""";

    private static final String STATUS = """
            <span class="badge ${item.tone}">
              <vaadin-icon class="iop-icon" src="icons/iop.svg" symbol="${item.icon}" aria-hidden="true"></vaadin-icon>
              <span>${item.status}</span>
            </span>""";

    private static final String FINDINGS = """
            <span class="cell-findings">
              ${item.breaches
                  ? html`<span class="badge tone-breached">
                      <vaadin-icon class="iop-icon" src="icons/iop.svg" symbol="breached" aria-hidden="true"></vaadin-icon>
                      <span>${item.breaches}</span></span>`
                  : ""}
              ${item.unsettled
                  ? html`<span class="badge tone-unsettled">
                      <vaadin-icon class="iop-icon" src="icons/iop.svg" symbol="unsettled" aria-hidden="true"></vaadin-icon>
                      <span>${item.unsettled}</span></span>`
                  : ""}
              ${item.breaches || item.unsettled ? "" : html`<span class="quiet">${item.nothing}</span>`}
            </span>""";

    private static final String TEXT = """
            <span class="isolated" dir="auto">${item.text}</span>""";

    private static final String CARD = """
            <div class="cell-card">
              %s
              <div class="isolated" dir="auto">${item.organisations}</div>
              <div class="quiet">${item.committee}</div>
              <div class="cell-line">%s<span class="date">${item.period}</span></div>
              <div class="cell-line"><span class="amount">${item.amount}</span>%s</div>
            </div>""".formatted(TITLE, STATUS, FINDINGS);

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Map<String, String> committees;
    private final transient Map<Column, Grid.Column<Row>> columns = new EnumMap<>(Column.class);
    private final Grid.Column<Row> status;
    private final Grid.Column<Row> card;
    private transient @Nullable Row focused;
    private transient RegisterQuery shown = RegisterQuery.ALL;

    AgreementGrid(Texts texts, Swedish swedish, Map<String, String> committees, Consumer<RegisterQuery> ordered) {
        this.texts = texts;
        this.swedish = swedish;
        this.committees = committees;
        var grid = getContent();
        grid.addClassName("agreement-grid");
        grid.setAriaLabel(texts.of("register.agreements"));
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        card = grid.addColumn(full(LitRenderer.<Row>of(CARD))).setHeader(texts.of("register.agreement"));
        card.setVisible(false);
        add(Column.TITLE, "register.agreement", titled(LitRenderer.<Row>of(TITLE)), "15rem", 4);
        add(Column.ORGANISATIONS, "register.organisation", text(this::organisations), "9.5rem", 2);
        add(Column.COMMITTEE, "register.committee", text(this::committee), "9.5rem", 1);
        status = grid.addColumn(standing(LitRenderer.<Row>of(STATUS)))
                .setHeader(texts.of("register.status"))
                .setWidth("10.25rem")
                .setFlexGrow(0);
        add(Column.LAST, "register.period", text(this::period), "7.75rem", 0);
        add(Column.COMMITTED, "register.committed", text(this::money), "9rem", 0)
                .setTextAlign(ColumnTextAlign.END);
        add(Column.FINDINGS, "register.findings", judged(LitRenderer.<Row>of(FINDINGS)), "9rem", 0);
        listen(ordered);
    }

    /** Shows what is asked for. Whoever scrolls past what was counted finds out how much more there is. */
    void show(RegisterQuery query, Sums found, Reading reading) {
        shown = query;
        var column = columns.get(query.column());
        getContent()
                .sort(
                        column == null
                                ? List.of()
                                : List.of(new GridSortOrder<>(
                                        column,
                                        query.ascending() ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
        var rows = getContent()
                .setItems(
                        page -> reading
                                .page(
                                        query.filter(),
                                        query.column(),
                                        query.ascending(),
                                        page.getOffset(),
                                        page.getLimit())
                                .stream());
        rows.setIdentifierProvider(Row::id);
        if (found.agreements() <= AgreementRows.COUNTED_AT_MOST) {
            rows.setItemCountCallback(_ -> found.agreements());
        } else {
            rows.setItemCountEstimate(AgreementRows.COUNTED_AT_MOST + PAGE);
        }
    }

    /** Cards on a narrow page, columns on a wide one. */
    void fit(int pixels) {
        var narrow = pixels > 0 && pixels < NARROW_PIXELS;
        card.setVisible(narrow);
        status.setVisible(!narrow);
        columns.values().forEach(column -> column.setVisible(!narrow));
    }

    private void listen(Consumer<RegisterQuery> ordered) {
        var grid = getContent();
        grid.addItemClickListener(
                click -> AgreementNavigation.open(click.getItem().id()));
        grid.addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        grid.getElement()
                .addEventListener("keydown", _ -> openFocused())
                .setFilter("event.key === 'Enter' && event.composedPath()[0].localName !== 'a'");
        grid.addSortListener(sort -> sorted(sort.getSortOrder(), ordered));
    }

    /** A third click on a heading takes the order away, which is the usual order again. */
    private void sorted(List<GridSortOrder<Row>> order, Consumer<RegisterQuery> ordered) {
        var asked = order(order);
        var unseen = order.isEmpty() && !columns.containsKey(shown.column());
        if (!unseen && (asked.column() != shown.column() || asked.ascending() != shown.ascending())) {
            ordered.accept(asked);
        }
    }

    private void openFocused() {
        if (focused != null) {
            AgreementNavigation.open(focused.id());
        }
    }

    private RegisterQuery order(List<GridSortOrder<Row>> order) {
        for (var column : columns.entrySet()) {
            if (!order.isEmpty() && order.getFirst().getSorted().equals(column.getValue())) {
                var rising = order.getFirst().getDirection() == SortDirection.ASCENDING;
                return RegisterQuery.ALL.orderedBy(column.getKey(), rising);
            }
        }
        return RegisterQuery.ALL;
    }

    private Grid.Column<Row> add(Column by, String header, LitRenderer<Row> renderer, String width, int grow) {
        var column = getContent()
                .addColumn(renderer)
                .setHeader(texts.of(header))
                .setKey(by.name())
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(grow);
        columns.put(by, column);
        return column;
    }

    private static LitRenderer<Row> text(Function<Row, String> text) {
        return LitRenderer.<Row>of(TEXT).withProperty("text", text::apply);
    }

    private LitRenderer<Row> full(LitRenderer<Row> renderer) {
        return judged(standing(titled(renderer)))
                .withProperty("organisations", this::organisations)
                .withProperty("committee", this::committee)
                .withProperty("period", this::period)
                .withProperty("amount", this::money);
    }

    private LitRenderer<Row> titled(LitRenderer<Row> renderer) {
        return renderer.withProperty("address", row -> AgreementNavigation.address(row.id()))
                .withProperty("title", row -> row.title().isBlank() ? texts.of("register.untitled") : row.title())
                .withProperty("caseNumber", row -> row.caseNumber() == null ? "" : row.caseNumber())
                .withProperty("example", row -> row.example() ? texts.of("words.example") : "");
    }

    private LitRenderer<Row> standing(LitRenderer<Row> renderer) {
        return renderer.withProperty("status", row -> texts.of(row.status()))
                .withProperty("tone", row -> StatusBadge.tone(row.status()).className())
                .withProperty("icon", row -> StatusBadge.icon(row.status()).symbol());
    }

    private LitRenderer<Row> judged(LitRenderer<Row> renderer) {
        return renderer.withProperty("breaches", row -> counted("register.breaches", row.breaches()))
                .withProperty("unsettled", row -> counted("register.unsettled", row.unsettled()))
                .withProperty("nothing", _ -> texts.of("register.findings.none"));
    }

    private String counted(String key, int count) {
        return count == 0 ? "" : texts.of(key, count);
    }

    private String organisations(Row row) {
        return swedish.text(row.organisations());
    }

    private String committee(Row row) {
        return committees.getOrDefault(row.committee(), row.committee());
    }

    private String period(Row row) {
        return row.first() == null && row.last() == null
                ? swedish.unknown()
                : texts.of("register.period.days", swedish.day(row.first()), swedish.day(row.last()));
    }

    /** An agreement that names no money yet has an unknown amount, not none. */
    private String money(Row row) {
        return row.committed().equals(Tally.NOTHING) ? swedish.unknown() : swedish.tally(row.committed());
    }
}
