package se.iop.ui.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.Need;
import se.iop.core.agreement.Reading;
import se.iop.core.agreement.Reading.Overview;
import se.iop.core.catalog.PluginDesk;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.part.Signal;
import se.iop.ui.part.Signalling;
import se.iop.ui.plugin.QuarantineNotice;
import se.iop.ui.text.Texts;

/** What waits for the person signed in, and what this year's agreements cost. */
@Route("")
@PermitAll
@StyleSheet("styles/register.css")
class OverviewView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_FIRST = 12;

    private final transient Reading reading;
    private final transient Committees committees;
    private final transient PluginDesk plugins;
    private final transient ObjectProvider<Signalling> signalling;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final transient Clock clock;

    OverviewView(
            Reading reading,
            Committees committees,
            PluginDesk plugins,
            ObjectProvider<Signalling> signalling,
            Texts texts,
            Swedish swedish,
            Acting acting,
            Clock clock) {
        this.signalling = signalling;
        this.reading = reading;
        this.plugins = plugins;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        this.clock = clock;
    }

    @Override
    public String viewTitle() {
        return texts.of("register.overview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(new ViewHeader(viewTitle())
                        .withLead(texts.of(
                                person.committees().isEmpty()
                                        ? "register.overview.lead.municipality"
                                        : "register.overview.lead")));
        getContent().add(new QuarantineNotice(plugins.halted(), true, texts));
        if (Access.allows(person, Action.READ_AGREEMENT, null)) {
            show(reading.overview(), committees.all());
        } else {
            getContent().add(forTheOperator());
        }
    }

    private void show(Overview overview, List<Committee> all) {
        var names = all.stream().collect(Collectors.toMap(Committee::code, Committee::name));
        var columns = new Div(waiting(overview, names), new YearsMoney(overview, all, texts, swedish));
        columns.addClassName("overview");
        signals();
        getContent().add(columns);
    }

    /** What the features say of the person's committees and their guidelines; nothing where all is well. */
    private void signals() {
        var list = new UnorderedList();
        list.addClassName("signals");
        signalling
                .orderedStream()
                .flatMap(feature -> feature.signals().stream())
                .forEach(signal -> list.add(signal(signal)));
        if (list.getComponentCount() > 0) {
            var section = new Section(new H2(texts.of("register.signals")), list);
            section.addClassName("card");
            getContent().add(section);
        }
    }

    private static ListItem signal(Signal signal) {
        var detail = new Span(signal.detail());
        detail.addClassName("quiet");
        var words = new Div(new Span(signal.text()), detail, new Anchor(signal.address(), signal.link()));
        words.addClassName("signal-words");
        var item = new ListItem(signal.tone().icon().create(), words);
        item.addClassNames("signal", signal.tone().className());
        return item;
    }

    private Section waiting(Overview overview, Map<String, String> names) {
        var everywhere = person.committees().isEmpty();
        var section = new Section(new H2(texts.of(everywhere ? "register.waiting.municipality" : "register.waiting")));
        section.addClassNames("card", "waiting");
        if (overview.needs().isEmpty()) {
            section.add(new EmptyState(
                    Icon.MET,
                    texts.of(everywhere ? "register.waiting.municipality.none" : "register.waiting.none"),
                    texts.of(everywhere ? "register.waiting.municipality.none.text" : "register.waiting.none.text"),
                    newAgreement()));
            return section;
        }
        var today = LocalDate.now(clock);
        var list = new NeedList(texts, swedish, names, today);
        var needs = overview.needs();
        list.show(needs.subList(0, Math.min(SHOWN_AT_FIRST, needs.size())));
        section.add(list);
        if (needs.size() > SHOWN_AT_FIRST) {
            section.add(more(list, needs));
        }
        return section;
    }

    private Button more(NeedList list, List<Need> needs) {
        var more = new Button(texts.of("register.waiting.all", needs.size()));
        more.addClickListener(_ -> {
            list.show(needs);
            more.setVisible(false);
        });
        return more;
    }

    private Component[] newAgreement() {
        if (!Access.allows(person, Action.DRAFT, null)) {
            return new Component[0];
        }
        return new Component[] {
            new Button(texts.of("register.new"), Icon.PLUS.create(), _ -> AgreementNavigation.startNew())
        };
    }

    private EmptyState forTheOperator() {
        return new EmptyState(
                Icon.PLUGIN,
                texts.of("register.operator"),
                texts.of("register.operator.text"),
                new Anchor("tillagg", texts.of("layout.nav.plugins")),
                new Anchor("index", texts.of("layout.nav.index")),
                new Anchor("administration", texts.of("layout.nav.administration")));
    }
}
