package se.iop.ui.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.directory.Directory;
import se.iop.core.directory.Directory.Filter;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.OrganisationKind;
import se.iop.core.directory.Suggestion;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** The register of organisations, a page at a time; what is looked for stands in the address. */
@Route(OrganisationsView.ROUTE)
@PermitAll
@StyleSheet("styles/directory.css")
class OrganisationsView extends Div implements BeforeEnterObserver, Titled {

    static final String ROUTE = "organisationer";

    private static final long serialVersionUID = 1L;

    private static final String SEARCH = "sok";
    private static final String KIND = "slag";
    private static final String PAGE = "sida";
    private static final int SHOWN = 50;
    private static final int LONGEST = 200;

    private final transient Texts texts;
    private final transient Directory directory;
    private final transient Keeping keeping;
    private final transient Acting acting;
    private final TextField search = new TextField();
    private final Select<OrganisationKind> kind = new Select<>();
    private final Div list = new Div();
    private transient Filter filter = Filter.ALL;
    private int page;

    OrganisationsView(Texts texts, Directory directory, Keeping keeping, Acting acting) {
        this.texts = texts;
        this.directory = directory;
        this.keeping = keeping;
        this.acting = acting;
        var header = new ViewHeader(viewTitle()).withLead(texts.of("directory.lead"));
        if (Access.allows(acting.person(), Action.KEEP_DIRECTORY, null)) {
            var add = new Button(texts.of("directory.add"), Icon.PLUS.create(), _ -> add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(add);
        }
        add(header, filters(), list);
    }

    @Override
    public String viewTitle() {
        return texts.of("directory.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Access.demand(acting.person(), Action.READ_DIRECTORY, null);
        var address = event.getLocation().getQueryParameters();
        var text = Address.text(address, SEARCH);
        filter = new Filter(text == null ? "" : text, Address.read(address, KIND, OrganisationsView::kind));
        page = number(Address.text(address, PAGE));
        search.setValue(filter.text());
        kind.setValue(filter.kind());
        show();
    }

    private Div filters() {
        search.setLabel(texts.of("directory.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(new Filter(change.getValue(), filter.kind()), 1);
            }
        });
        kind.setLabel(texts.of("directory.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(texts.of("directory.kind.any"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(one -> one == null ? texts.of("directory.kind.any") : texts.of(one));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(new Filter(filter.text(), change.getValue()), 1);
            }
        });
        var filters = new Div(search, kind);
        filters.addClassNames("directory-filters", "no-print");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", texts.of("directory.search"));
        return filters;
    }

    private void show() {
        list.removeAll();
        var count = directory.count(filter);
        if (count == 0) {
            list.add(nothing());
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        directory.page(filter, (page - 1) * SHOWN, SHOWN).stream()
                .map(this::row)
                .forEach(rows::add);
        var sum = new Paragraph(
                count > Directory.COUNTED_AT_MOST
                        ? texts.of("directory.count.many", Directory.COUNTED_AT_MOST)
                        : texts.of("directory.count", count));
        sum.addClassName("directory-count");
        sum.getElement().setAttribute("role", "status");
        list.add(sum, rows, pages(count));
    }

    private EmptyState nothing() {
        return filter.equals(Filter.ALL)
                ? new EmptyState(Icon.PARTIES, texts.of("directory.none"), texts.of("directory.none.text"))
                : new EmptyState(Icon.SEARCH, texts.of("directory.none.found"), texts.of("directory.none.found.text"));
    }

    private Div pages(int count) {
        var pages = new Div();
        pages.addClassName("row");
        if (page > 1) {
            pages.add(new Button(texts.of("directory.before"), _ -> go(filter, page - 1)));
        }
        if (count > page * SHOWN) {
            pages.add(new Button(texts.of("directory.after"), _ -> go(filter, page + 1)));
        }
        return pages;
    }

    private ListItem row(Suggestion organisation) {
        var name = new Anchor(ROUTE + "/" + organisation.id(), organisation.name());
        name.addClassName("row-title");
        var words = new Div(name, quiet(number(organisation)));
        words.addClassName("row-words");
        var row = new ListItem(words, new Span(texts.of(organisation.kind())), umbrella(organisation));
        row.addClassName("organisation-row");
        return row;
    }

    private String number(Suggestion organisation) {
        if (organisation.number() != null) {
            return organisation.number().text();
        }
        return organisation.withoutNumber() == null
                ? texts.of("directory.number.unknown")
                : texts.of("directory.number.none", organisation.withoutNumber());
    }

    private Component umbrella(Suggestion organisation) {
        return quiet(organisation.umbrella() == null ? "" : texts.of("directory.under", organisation.umbrella()));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private void add() {
        new OrganisationDialog(
                        texts,
                        directory,
                        keeping,
                        null,
                        saved -> UI.getCurrent().navigate(ROUTE + "/" + saved))
                .open();
    }

    private static void go(Filter to, int page) {
        var parameters = new LinkedHashMap<String, String>();
        Address.put(parameters, SEARCH, to.text().isBlank() ? null : to.text().strip());
        Address.put(
                parameters, KIND, to.kind() == null ? null : to.kind().name().toLowerCase(Locale.ROOT));
        Address.put(parameters, PAGE, page > 1 ? page : null);
        UI.getCurrent().navigate(ROUTE, QueryParameters.simple(parameters));
    }

    private static OrganisationKind kind(String text) {
        return OrganisationKind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 1;
    }
}
