package se.iop.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Membership;
import se.iop.core.people.Committees;
import se.iop.core.people.People;
import se.iop.core.people.User;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** The municipality's users and what each may do. */
@Route(PeopleNavigation.PEOPLE)
@PermitAll
class PeopleView extends Div implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private static final String SEARCH = "sok";
    private static final int SHOWN_AT_MOST = 200;

    private final transient Texts texts;
    private final transient Acting acting;
    private final transient People people;
    private final transient Committees committees;
    private final Div list = new Div();
    private final TextField search = new TextField();
    private transient List<User> users = List.of();
    private transient Map<String, String> names = Map.of();

    PeopleView(Texts texts, Acting acting, People people, Committees committees) {
        this.texts = texts;
        this.acting = acting;
        this.people = people;
        this.committees = committees;
    }

    @Override
    public String viewTitle() {
        return texts.of("people.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Access.allows(acting.person(), Action.ESTABLISH_MUNICIPALITY, null)) {
            event.forwardTo(MunicipalitiesView.class);
            return;
        }
        removeAll();
        var sought = Address.text(event.getLocation().getQueryParameters(), SEARCH);
        search.setValue(sought == null ? "" : sought);
        add(PeopleNavigation.pages(acting.person(), texts, PeopleNavigation.PEOPLE), header(), searchField(), list);
        read();
    }

    private ViewHeader header() {
        var add = new Button(texts.of("people.add"), Icon.PLUS.create(), _ -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new ViewHeader(viewTitle(), add).withLead(texts.of("people.lead"));
    }

    private TextField searchField() {
        search.setLabel(texts.of("people.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember(change.getValue());
                show();
            }
        });
        return search;
    }

    private void remember(String sought) {
        var parameters = sought.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, sought);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PeopleNavigation.PEOPLE, parameters));
    }

    private void read() {
        users = people.all();
        names = committees.names();
        show();
    }

    private void show() {
        list.removeAll();
        var sought = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = users.stream().filter(user -> matches(user, sought)).toList();
        if (found.isEmpty()) {
            list.add(new EmptyState(Icon.SEARCH, texts.of("people.none"), texts.of("people.none.text")));
            return;
        }
        if (found.size() > SHOWN_AT_MOST) {
            list.add(new Paragraph(texts.of("people.more", SHOWN_AT_MOST, found.size())));
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        found.stream().limit(SHOWN_AT_MOST).map(this::row).forEach(rows::add);
        list.add(rows);
    }

    private boolean matches(User user, String sought) {
        return (user.name() + " " + user.username()).toLowerCase(Locale.ROOT).contains(sought)
                || user.memberships().stream()
                        .anyMatch(membership ->
                                words(membership).toLowerCase(Locale.ROOT).contains(sought));
    }

    private ListItem row(User user) {
        var name = new Span(user.name());
        name.addClassName("row-title");
        var login = new Span(user.username() + "@" + acting.person().municipality());
        login.addClassName("quiet");
        var who = new Div(name, login);
        who.addClassName("row-words");
        var roles = new Span(user.memberships().stream().map(this::words).collect(Collectors.joining(" · ")));
        roles.addClassName("row-roles");
        var row = new ListItem(who, roles, state(user), actions(user));
        row.addClassName("user-row");
        return row;
    }

    private Component state(User user) {
        if (!user.enabled()) {
            return new StatusBadge(Tone.ENDED, texts.of("people.state.off"));
        }
        return user.mustChange()
                ? new StatusBadge(Tone.INFO, Icon.KEY, texts.of("people.state.invited"))
                : new StatusBadge(Tone.MET, texts.of("people.state.on"));
    }

    private Div actions(User user) {
        var edit = new Button(texts.of("people.edit"), _ -> edit(user));
        edit.setAriaLabel(texts.of("people.edit.of", user.name()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(edit);
        actions.addClassName("row-actions");
        return actions;
    }

    private void edit(@Nullable User user) {
        new UserDialog(texts, acting.person(), people, names, user, this::read).open();
    }

    private String words(Membership membership) {
        var committee = membership.committee();
        return committee == null
                ? texts.of(membership.role())
                : texts.of("layout.role", texts.of(membership.role()), names.getOrDefault(committee, committee));
    }
}
