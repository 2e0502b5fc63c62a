package se.iop.ui.consequence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.consequence.Shadow;
import se.iop.core.consequence.Shadowing;
import se.iop.core.people.Committees;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.DataTable;
import se.iop.ui.plugin.PluginNavigation;
import se.iop.ui.text.Texts;

/** The versions that judge beside those in force, and what they have said otherwise. */
@Route(ShadowView.ROUTE)
@PermitAll
@StyleSheet("styles/consequence.css")
class ShadowView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "riktlinjer/skuggkorning";

    private static final long serialVersionUID = 1L;

    private static final int DIGITS_SHOWN = 12;
    private static final int REPORTED = 3;

    private final transient Shadowing shadowing;
    private final transient Committees committees;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;

    ShadowView(Shadowing shadowing, Committees committees, Texts texts, Swedish swedish, Acting acting) {
        this.shadowing = shadowing;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        getContent().addClassNames("consequences", "stack");
    }

    @Override
    public String viewTitle() {
        return texts.of("consequence.shadow.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(new ViewHeader(viewTitle(), new Anchor(SupposeView.ROUTE, texts.of("consequence.title")))
                        .withLead(texts.of("consequence.shadow.lead")));
        if (!Access.allows(person, Action.READ_CONSEQUENCES, null)) {
            getContent()
                    .add(new EmptyState(
                            Icon.LOCK, texts.of("consequence.not-yours"), texts.of("consequence.not-yours.text")));
            return;
        }
        var all = shadowing.all();
        if (all.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            Icon.COMPARE,
                            texts.of("consequence.shadow.none"),
                            texts.of("consequence.shadow.none.text"),
                            new Anchor(SupposeView.ROUTE, texts.of("consequence.title"))));
            return;
        }
        var names = committees.names();
        var report =
                shadowing.judged(all.stream().map(Shadow::id).limit(REPORTED).toList());
        all.forEach(shadow -> getContent().add(card(shadow, names, report.getOrDefault(shadow.id(), List.of()))));
    }

    private Component card(Shadow shadow, Map<String, String> names, List<Shadow.Judged> judged) {
        var heading = new H2(texts.of(
                "consequence.shadow.heading",
                names.getOrDefault(shadow.committee(), shadow.committee()),
                shadow.plugin(),
                version(shadow)));
        var section = new Section(heading);
        section.addClassNames("card", "stack");
        var state = new Div(
                shadow.underWay()
                        ? new StatusBadge(Tone.INFO, texts.of("consequence.shadow.under-way"))
                        : new StatusBadge(Tone.ENDED, texts.of("consequence.shadow.stopped")));
        state.addClassName("row");
        section.add(state);
        section.add(
                quiet(texts.of("consequence.shadow.since", shadow.startedBy(), swedish.moment(shadow.startedAt()))));
        section.add(
                new Anchor(ConsequenceNavigation.saved(shadow.portfolio()), texts.of("consequence.shadow.portfolio")));
        section.add(report(judged));
        if (shadow.underWay()) {
            section.add(actions(shadow));
        }
        return section;
    }

    private String version(Shadow shadow) {
        var day = shadow.draft().inForce();
        return day == null ? shadow.draft().digest().substring(0, DIGITS_SHOWN) : swedish.day(day);
    }

    private Component report(List<Shadow.Judged> judged) {
        if (judged.isEmpty()) {
            return new Paragraph(texts.of("consequence.shadow.no-decision"));
        }
        var table = new DataTable(
                texts.of("consequence.shadow.decisions"),
                List.of(
                        texts.of("consequence.agreement"),
                        texts.of("consequence.shadow.when"),
                        texts.of("consequence.file.difference")),
                Set.of());
        for (var one : judged) {
            table.row(new Component[] {
                new Anchor(
                        AgreementNavigation.address(one.agreement()),
                        one.title().isBlank() ? texts.of("consequence.untitled") : one.title()),
                new Span(swedish.moment(one.at())),
                new Span(said(one))
            });
        }
        return table;
    }

    private String said(Shadow.Judged one) {
        if (one.problem() != null) {
            return one.problem();
        }
        return one.differences().isEmpty()
                ? texts.of("consequence.shadow.same")
                : one.differences().stream()
                        .map(
                                difference -> texts.of("consequence.kind."
                                                + difference.kind().name()) + ": " + difference.requirement())
                        .collect(Collectors.joining("; "));
    }

    private Component actions(Shadow shadow) {
        var may = Access.allows(person, Action.SHADOW, shadow.committee());
        var stop = new Button(texts.of("consequence.shadow.stop"), Icon.CLOSE.create(), _ -> {
            shadowing.stop(shadow.id());
            show();
        });
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        stop.setEnabled(may);
        var row = new Div(stop, switching(shadow));
        row.addClassName("row");
        if (!may) {
            row.add(quiet(texts.of(
                    "consequence.shadow.who",
                    Access.whoMay(Action.SHADOW).stream().map(texts::of).collect(Collectors.joining(", ")))));
        }
        return row;
    }

    /** Where the plan of having the version opens; another day of the same package is in force with it. */
    private Anchor switching(Shadow shadow) {
        return new Anchor(
                PluginNavigation.planOf(shadow.plugin(), shadow.draft().digest()),
                texts.of("consequence.shadow.switch"));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
