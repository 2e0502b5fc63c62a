package se.iop.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** The municipality's committees and when they worked. */
@Route(PeopleNavigation.COMMITTEES)
@PermitAll
class CommitteesView extends Div implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Acting acting;
    private final transient Committees committees;
    private final transient Swedish swedish;
    private final Div list = new Div();

    CommitteesView(Texts texts, Acting acting, Committees committees, Swedish swedish) {
        this.texts = texts;
        this.acting = acting;
        this.committees = committees;
        this.swedish = swedish;
    }

    @Override
    public String viewTitle() {
        return texts.of("people.committees.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Access.demand(acting.person(), Action.ADMINISTER_COMMITTEES, null);
        var add = new Button(texts.of("people.committees.add"), Icon.PLUS.create(), _ -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        removeAll();
        add(
                PeopleNavigation.pages(acting.person(), texts, PeopleNavigation.COMMITTEES),
                new ViewHeader(viewTitle(), add).withLead(texts.of("people.committees.lead")),
                list);
        show();
    }

    private void show() {
        list.removeAll();
        var all = committees.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Icon.COMMITTEE, texts.of("people.committees.none"), texts.of("people.committees.none.text")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.stream().map(this::row).forEach(rows::add);
        list.add(rows);
    }

    private ListItem row(Committee committee) {
        var name = new Span(committee.name());
        name.addClassName("row-title");
        var code = new Span(committee.code());
        code.addClassName("quiet");
        var words = new Div(name, code);
        words.addClassName("row-words");
        var edit = new Button(texts.of("people.edit"), _ -> edit(committee));
        edit.setAriaLabel(texts.of("people.edit.of", committee.name()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new ListItem(words, new Span(period(committee)), edit);
        row.addClassName("committee-row");
        return row;
    }

    private String period(Committee committee) {
        return committee.lastDay() == null
                ? texts.of("people.committees.since", swedish.day(committee.firstDay()))
                : texts.of(
                        "people.committees.period",
                        swedish.day(committee.firstDay()),
                        swedish.day(committee.lastDay()));
    }

    private void edit(@Nullable Committee committee) {
        new CommitteeDialog(texts, committees, committee, this::show).open();
    }
}
