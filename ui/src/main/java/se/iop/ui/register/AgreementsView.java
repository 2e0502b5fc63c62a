package se.iop.ui.register;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.AgreementRows;
import se.iop.core.agreement.AgreementRows.Sums;
import se.iop.core.agreement.Reading;
import se.iop.core.people.Committees;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.intake.IntakeView;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** All agreements that the person may see; which of them and in which order stands in the address. */
@Route(AgreementsView.ROUTE)
@PermitAll
@StyleSheet("styles/register.css")
class AgreementsView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "overenskommelser";

    private static final long serialVersionUID = 1L;

    private final transient Reading reading;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final FilterBar filters;
    private final AgreementGrid grid;
    private final Paragraph sums = new Paragraph();
    private final Div results = new Div();
    private transient RegisterQuery query = RegisterQuery.ALL;

    AgreementsView(Reading reading, Committees committees, Texts texts, Swedish swedish, Acting acting) {
        this.reading = reading;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        var names = committees.names();
        this.filters = new FilterBar(texts, names, this::asked);
        this.grid = new AgreementGrid(texts, swedish, names, this::ordered);
        sums.addClassName("sums");
        sums.getElement().setAttribute("role", "status");
        results.addClassName("results");
        getContent().addClassName("agreements");
        getContent()
                .add(
                        new ViewHeader(viewTitle())
                                .withLead(texts.of("register.agreements.lead"))
                                .withFacts(new Anchor("som-det-var", texts.of("record.then.link")))
                                .withActions(existing())
                                .withActions(start()),
                        filters,
                        sums,
                        results);
    }

    @Override
    public String viewTitle() {
        return texts.of("register.agreements");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RegisterQuery.of(event.getLocation().getQueryParameters()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        grid.fit(page.getExtendedClientDetails().getWindowInnerWidth());
        var resized = page.addBrowserWindowResizeListener(resize -> grid.fit(resize.getWidth()));
        addDetachListener(_ -> resized.remove());
    }

    private void show(RegisterQuery asked) {
        query = asked;
        var found = reading.sums(asked.filter());
        filters.show(asked);
        sums.setText(inWords(found));
        results.removeAll();
        if (found.agreements() == 0) {
            results.add(nothing());
        } else {
            grid.show(asked, found, reading);
            results.add(grid);
        }
    }

    /** A change of filter is a step to go back from, but going on typing in the search is one and the same step. */
    private void asked(RegisterQuery other) {
        var typing = query.filter().text() != null && other.filter().text() != null;
        getUI().ifPresent(ui -> {
            if (typing) {
                ui.getPage().getHistory().replaceState(null, new Location(ROUTE, other.parameters()));
                show(other);
            } else {
                go(ui, other);
            }
        });
    }

    private void ordered(RegisterQuery other) {
        getUI().ifPresent(ui -> go(ui, query.orderedBy(other.column(), other.ascending())));
    }

    private static void go(UI ui, RegisterQuery to) {
        ui.navigate(ROUTE, to.parameters());
    }

    private String inWords(Sums found) {
        var known = found.agreements() <= AgreementRows.COUNTED_AT_MOST;
        var counted = texts.of("register.sums", found.agreements(), swedish.tally(found.committed()));
        if (known) {
            return found.notCounted() == 0
                    ? counted
                    : counted + " · " + texts.of("register.sums.amendments", found.notCounted());
        }
        return texts.of("register.sums.many", AgreementRows.COUNTED_AT_MOST);
    }

    private EmptyState nothing() {
        if (query.narrowed()) {
            var clear = new Button(
                    texts.of("register.filter.clear"), _ -> getUI().ifPresent(ui -> go(ui, RegisterQuery.ALL)));
            return new EmptyState(
                    Icon.FILTER, texts.of("register.none.narrowed"), texts.of("register.none.narrowed.text"), clear);
        }
        var mayDraft = Access.allows(person, Action.DRAFT, null);
        return new EmptyState(
                texts.of("register.none"),
                texts.of(mayDraft ? "register.none.text" : "register.none.reader"),
                mayDraft ? new Component[] {start()} : new Component[0]);
    }

    /** For those who may register what was signed elsewhere. */
    private Component[] existing() {
        if (!Access.allows(person, Action.IMPORT, null)) {
            return new Component[0];
        }
        return new Component[] {new Button(texts.of("register.existing"), Icon.UPLOAD.create(), _ -> IntakeView.open())
        };
    }

    /** Whoever may not begin an agreement sees who may. */
    private Component start() {
        var start = new Button(texts.of("register.new"), Icon.PLUS.create(), _ -> AgreementNavigation.startNew());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        if (Access.allows(person, Action.DRAFT, null)) {
            return start;
        }
        start.setEnabled(false);
        var who = Access.whoMay(Action.DRAFT).stream().map(texts::of).collect(Collectors.joining(", "));
        var why = new Span(texts.of("register.new.not-yours", who));
        why.addClassNames("quiet", "why-not");
        why.setId("why-no-new");
        start.getElement().setAttribute("aria-describedby", "why-no-new");
        var both = new Div(start, why);
        both.addClassName("row");
        return both;
    }
}
