package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.history.Recalling;
import se.iop.core.history.Sense;
import se.iop.core.people.Committees;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** The versions of one agreement: any two of its moments beside each other, and what it was on any day. */
@Route(VersionsView.ROUTE)
@PermitAll
@StyleSheet("styles/record.css")
class VersionsView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "overenskommelser/:id/versioner";

    private static final long serialVersionUID = 1L;

    private final transient Recalling recalling;
    private final transient Differences differences;
    private final transient Readable readable;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Clock clock;

    VersionsView(
            Recalling recalling, Committees committees, Readable readable, Texts texts, Swedish swedish, Clock clock) {
        this.recalling = recalling;
        this.differences = new Differences(texts, readable, committees);
        this.readable = readable;
        this.texts = texts;
        this.swedish = swedish;
        this.clock = clock;
    }

    @Override
    public String viewTitle() {
        return texts.of("record.versions.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent().addClassName("stack");
        try {
            var agreement = Address.id(event.getRouteParameters(), NoSuchAgreement::new);
            var address = event.getLocation().getQueryParameters();
            show(agreement, VersionsQuery.of(address), ThenQuery.of(address, LocalDate.now(clock)));
        } catch (NoSuchAgreement none) {
            getContent()
                    .add(
                            new ViewHeader(viewTitle()),
                            new EmptyState(
                                    Icon.SEARCH, texts.of("agreement.none.heading"), texts.of("agreement.none.text")));
        }
    }

    private void show(UUID agreement, VersionsQuery query, ThenQuery asked) {
        var versions = new Versions(agreement, query, recalling, differences, readable, texts, swedish);
        versions.whenChosen(chosen -> getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(VersionsQuery.path(agreement), chosen.parameters()))));
        var back = new Anchor(AgreementNavigation.address(agreement), texts.of("record.back"));
        getContent()
                .add(
                        new ViewHeader(viewTitle())
                                .withLead(texts.of("record.versions.lead"))
                                .withFacts(back),
                        section("record.versions.compare", versions),
                        section("record.then.title", asked(agreement, asked)));
    }

    private Component asked(UUID agreement, ThenQuery asked) {
        var day = new DayField(texts.of("record.then.day"));
        var sense = new Select<Sense>();
        var then = new Div();
        ThenQuery.choice(sense, texts);
        day.show(asked.day());
        sense.setValue(asked.sense());
        day.onRead(read -> then(agreement, read, sense.getValue(), then));
        sense.addValueChangeListener(change -> then(agreement, day.known(), change.getValue(), then));
        var choices = new Div(day, sense);
        choices.addClassNames("version-choices", "no-print");
        then.addClassName("stack");
        then(agreement, asked.day(), asked.sense(), then);
        var both = new Div(choices, then);
        both.addClassName("stack");
        return both;
    }

    private void then(UUID agreement, @Nullable LocalDate on, Sense sense, Div shown) {
        if (on == null) {
            return;
        }
        shown.removeAll();
        var found = recalling.on(agreement, on, sense);
        if (found.isEmpty()) {
            shown.add(new Paragraph(texts.of("record.then.nothing." + sense, swedish.day(on))));
            return;
        }
        var version = found.get().version();
        var facts = new Div(
                StatusBadge.of(found.get().status(), texts),
                new Span(texts.of(
                        "record.then.from",
                        String.valueOf(version.seq()),
                        swedish.moment(version.recordedAt()),
                        swedish.day(version.effectiveOn()))));
        facts.addClassName("view-facts");
        shown.add(facts, differences.whole(found.get()));
    }

    private Component section(String title, Component content) {
        var section = new Section(new H2(texts.of(title)), content);
        section.addClassNames("card", "stack");
        return section;
    }
}
