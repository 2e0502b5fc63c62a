package se.iop.ui.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.catalog.Installations.Standing;
import se.iop.core.catalog.PluginDesk;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.catalog.RefusedPlugin;
import se.iop.core.lifecycle.Installing;
import se.iop.core.lifecycle.NotCarriedOut;
import se.iop.core.lifecycle.Order;
import se.iop.core.lifecycle.Waiting;
import se.iop.core.people.Committees;
import se.iop.core.people.Municipalities;
import se.iop.core.people.Municipalities.Municipality;
import se.iop.core.pinning.Pinning;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.plugin.PluginCard.Shown;
import se.iop.ui.text.Texts;

/** The plugins of the instance, or those that bind the reader's municipality: versions, use, health, and what to do. */
@Route(PluginNavigation.ROUTE)
@PermitAll
@StyleSheet("styles/guideline.css")
@StyleSheet("styles/attachment.css")
@StyleSheet("styles/plugin.css")
class PluginsView extends Composite<Div> implements AfterNavigationObserver, Titled {

    private static final long serialVersionUID = 1L;

    private final transient PluginDesk desk;
    private final transient Installing installing;
    private final transient Committees committees;
    private final transient Municipalities municipalities;
    private final transient Pinning pinning;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient PluginWords words;
    private final transient Person person;
    private final KeysSection keys;
    private final Div content = new Div();
    private final Paragraph readAt = new Paragraph();
    private final Paragraph told = new Paragraph();

    PluginsView(
            PluginDesk desk,
            Installing installing,
            Committees committees,
            Municipalities municipalities,
            Pinning pinning,
            Texts texts,
            Swedish swedish,
            Acting acting) {
        this.desk = desk;
        this.installing = installing;
        this.committees = committees;
        this.municipalities = municipalities;
        this.pinning = pinning;
        this.texts = texts;
        this.swedish = swedish;
        this.words = new PluginWords(texts, swedish);
        this.person = acting.person();
        content.addClassName("stack");
        readAt.addClassName("quiet");
        told.addClassNames("panel", "tone-met");
        told.getElement().setAttribute("role", "status");
        told.setVisible(false);
        getContent().addClassName("plugins");
        getContent()
                .add(
                        new ViewHeader(viewTitle())
                                .withLead(texts.of(installs() ? "plugins.lead" : "plugins.lead.municipality"))
                                .withActions(actions()),
                        told,
                        readAt,
                        content);
        keys = new KeysSection(pinning, person, texts, swedish, this::show);
        getContent().add(keys);
        show();
    }

    @Override
    public String viewTitle() {
        return texts.of("plugins.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var plugin = asked.getSingleParameter(PluginNavigation.PLUGIN);
        var digest = asked.getSingleParameter(PluginNavigation.VERSION);
        if (plugin.isPresent() && digest.isPresent() && (installs() || chooses())) {
            var kind = installs() ? Order.Kind.SWITCH : Order.Kind.PIN;
            plan(
                    new Order(kind, plugin.get(), null, digest.get()),
                    installing.overview().standing(),
                    chooses() ? committees.names() : Map.of());
        }
    }

    private boolean installs() {
        return Access.allows(person, Action.INSTALL_PLUGINS, null);
    }

    /** Whether the reader lets in what binds the own municipality only. */
    private boolean bringsOwn() {
        return Access.allows(person, Action.INSTALL_OWN_PLUGINS, null);
    }

    private boolean chooses() {
        return Access.allows(person, Action.CHOOSE_PLUGINS, null);
    }

    /** The operator knows all municipalities by name, everyone else the own. */
    private Map<String, String> municipalities() {
        return installs()
                ? municipalities.all().stream().collect(Collectors.toMap(Municipality::code, Municipality::name))
                : Map.of(person.municipality(), person.municipalityName());
    }

    private void show() {
        var ring = pinning.ring();
        var catalog = desk.look();
        var overview = installing.overview();
        var municipalities = municipalities();
        var names = chooses() ? committees.names() : Map.<String, String>of();
        var refused = installs() ? catalog.refused() : List.<RefusedPlugin>of();
        readAt.setText(texts.of("plugins.read-at", swedish.moment(catalog.readAt()), refused.size()));
        content.removeAll();
        content.add(new QuarantineNotice(desk.halted(), false, texts));
        if (!overview.waiting().isEmpty() && (installs() || chooses())) {
            content.add(waiting(overview.waiting(), overview.standing(), names));
        }
        if (!refused.isEmpty()) {
            content.add(refused(refused));
        }
        var plugins = overview.standing().versions().stream()
                .map(version -> version.key().id())
                .distinct()
                .sorted()
                .toList();
        if (plugins.isEmpty()) {
            content.add(new EmptyState(Icon.PLUGIN, texts.of("plugins.none"), texts.of("plugins.none.text")));
        }
        var shown = new Shown(
                overview,
                catalog,
                ring.signers(),
                names,
                person.municipality(),
                municipalities,
                installs(),
                bringsOwn(),
                chooses());
        plugins.forEach(plugin -> content.add(new PluginCard(
                plugin, shown, texts, swedish, words, order -> plan(order, overview.standing(), names))));
        keys.show(ring.keys(), municipalities, key -> inUse(ring.restingOn(key), overview.standing()));
    }

    /** What judges today, of the packages with those digests. */
    private static List<String> inUse(Set<String> digests, Standing standing) {
        return standing.versions().stream()
                .map(PluginVersion::key)
                .filter(one -> digests.contains(one.digest()) && standing.uses(one))
                .map(one -> one.id() + " " + one.version())
                .toList();
    }

    private void plan(Order order, Standing standing, Map<String, String> names) {
        var plan = installing.plan(order);
        PlanDialog.made(
                        sentence(order, standing, names),
                        plan,
                        texts,
                        words,
                        reason -> installing.carryOut(plan, reason),
                        this::tell)
                .open();
    }

    private String sentence(Order order, Standing standing, Map<String, String> names) {
        var version =
                standing.version(order.digest()).map(one -> one.key().version()).orElse(null);
        var committee = order.committee();
        return words.order(order, version, committee == null ? null : names.getOrDefault(committee, committee));
    }

    private void tell(String sentence) {
        told.setText(sentence);
        told.setVisible(true);
        show();
    }

    private Component waiting(List<Waiting> waiting, Standing standing, Map<String, String> names) {
        var list = new UnorderedList();
        list.addClassName("rows");
        waiting.forEach(one -> list.add(waiting(one, standing, names)));
        var section = new Section(new H2(texts.of("plugins.waiting")), list);
        section.addClassName("card");
        return section;
    }

    private ListItem waiting(Waiting one, Standing standing, Map<String, String> names) {
        var title = new Span(sentence(one.order(), standing, names));
        title.addClassName("row-title");
        var by = new Span(texts.of("plugins.waiting.by", one.asker(), swedish.moment(one.askedAt())));
        by.addClassName("quiet");
        var said = new Div(title, by, new Span(one.reason()));
        said.addClassName("row-words");
        var own = one.askedBy().equals(person.id());
        var review = new Button(
                texts.of("plugins.waiting.review"),
                _ -> PlanDialog.asked(
                                sentence(one.order(), standing, names),
                                installing.plan(one),
                                one,
                                texts,
                                words,
                                () -> installing.confirm(one.id()),
                                this::tell)
                        .open());
        review.setEnabled(!own);
        var withdraw = new Button(texts.of("plugins.waiting.withdraw"), _ -> withdraw(one));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(review, withdraw);
        actions.addClassName("row-actions");
        if (own) {
            var why = new Span(texts.of("plugins.waiting.not-yours"));
            why.addClassName("quiet");
            said.add(why);
        }
        return new ListItem(said, actions);
    }

    private void withdraw(Waiting one) {
        try {
            installing.withdraw(one.id());
            tell(texts.of("plugins.told.withdrawn"));
        } catch (NotCarriedOut not) {
            tell(words.why(not));
        }
    }

    private Component refused(List<RefusedPlugin> refused) {
        var list = new UnorderedList();
        list.addClassName("findings");
        refused.forEach(file -> {
            var name = new Span(file.file());
            name.addClassName("finding-head");
            var reason = new Span(PluginWords.reason(file));
            reason.addClassName("finding-why");
            var item = new ListItem(new StatusBadge(Tone.BREACHED, texts.of("plugins.state.refused")), name, reason);
            item.addClassNames("finding", Tone.BREACHED.className());
            list.add(item);
        });
        var section = new Section(new H2(texts.of("plugins.refused")), list);
        section.addClassName("card");
        return section;
    }

    private Component[] actions() {
        var install = new Button(
                texts.of("plugins.install"),
                Icon.UPLOAD.create(),
                _ -> new UploadDialog(installing, !installs(), texts, words, this::tell).open());
        install.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var again = new Button(texts.of("plugins.read-again"), Icon.RELOAD.create(), _ -> readAgain());
        again.setDisableOnClick(true);
        again.addClickListener(_ -> again.setEnabled(true));
        if (installs()) {
            return new Component[] {again, install};
        }
        if (bringsOwn()) {
            return new Component[] {install};
        }
        var why = whyNot();
        again.setEnabled(false);
        install.setEnabled(false);
        again.getElement().setAttribute("aria-describedby", "why-not-yours");
        install.getElement().setAttribute("aria-describedby", "why-not-yours");
        return new Component[] {why, again, install};
    }

    private Span whyNot() {
        var who = Stream.of(Action.INSTALL_PLUGINS, Action.INSTALL_OWN_PLUGINS)
                .flatMap(action -> Access.whoMay(action).stream())
                .map(texts::of)
                .collect(Collectors.joining(", "));
        var why = new Span(texts.of("plugins.not-yours", who));
        why.addClassName("quiet");
        why.setId("why-not-yours");
        return why;
    }

    private void readAgain() {
        desk.readAgain();
        show();
    }
}
