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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
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
    private final transient Clock clock;
    private final Div list = new Div();
    private transient List<Committee> all = List.of();

    CommitteesView(Texts texts, Acting acting, Committees committees, Swedish swedish, Clock clock) {
        this.texts = texts;
        this.acting = acting;
        this.committees = committees;
        this.swedish = swedish;
        this.clock = clock;
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
        all = committees.all();
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
        history(committee).forEach(line -> words.add(quiet(line)));
        var row = new ListItem(words, standing(committee), actions(committee));
        row.addClassName("committee-row");
        return row;
    }

    private Div standing(Committee committee) {
        var standing = new Div(new Span(period(committee)));
        standing.addClassName("committee-standing");
        if (committee.over(LocalDate.now(clock))) {
            standing.add(new StatusBadge(Tone.ENDED, texts.of("people.committees.over")));
        }
        if (committee.joint() != null) {
            standing.add(new StatusBadge(Tone.INFO, Icon.PARTIES, texts.of("people.committees.joint")));
        }
        return standing;
    }

    /** What the committee was called, will be called, continues, is continued by and is shared with. */
    private List<String> history(Committee committee) {
        var lines = new ArrayList<String>();
        var earlier = committee.firstName();
        for (var naming : committee.namings()) {
            lines.add(texts.of(
                    "people.committees.was", earlier, swedish.day(naming.from().minusDays(1))));
            lines.add(texts.of("people.committees.by", naming.name(), swedish.day(naming.from()), naming.decision()));
            earlier = naming.name();
        }
        if (!committee.continues().isEmpty()) {
            lines.add(texts.of("people.committees.continues", named(committee.continues())));
        }
        var later = all.stream()
                .filter(other -> other.continues().contains(committee.code()))
                .map(Committee::code)
                .toList();
        if (!later.isEmpty()) {
            lines.add(texts.of("people.committees.continued", named(later)));
        }
        var joint = committee.joint();
        if (joint != null) {
            lines.add(texts.of("people.committees.joint.share", joint.partner(), swedish.percent(joint.percent())));
        }
        return lines;
    }

    private String named(List<String> codes) {
        return all.stream()
                .filter(committee -> codes.contains(committee.code()))
                .map(Committee::name)
                .collect(Collectors.joining(", "));
    }

    private static Span quiet(String line) {
        var span = new Span(line);
        span.addClassName("quiet");
        return span;
    }

    private Div actions(Committee committee) {
        var rename = new Button(
                texts.of("people.committees.rename"),
                _ -> new RenameDialog(texts, committees, committee, this::show).open());
        rename.setAriaLabel(texts.of("people.committees.rename.of", committee.name()));
        rename.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var edit = new Button(texts.of("people.edit"), _ -> edit(committee));
        edit.setAriaLabel(texts.of("people.edit.of", committee.name()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(rename, edit);
        actions.addClassName("row-actions");
        return actions;
    }

    private String period(Committee committee) {
        if (committee.firstDay() == null && committee.lastDay() == null) {
            return texts.of("people.committees.since.unknown");
        }
        return committee.lastDay() == null
                ? texts.of("people.committees.since", swedish.day(committee.firstDay()))
                : texts.of(
                        "people.committees.period",
                        swedish.day(committee.firstDay()),
                        swedish.day(committee.lastDay()));
    }

    private void edit(@Nullable Committee committee) {
        new CommitteeDialog(texts, committees, all, committee, this::show).open();
    }
}
