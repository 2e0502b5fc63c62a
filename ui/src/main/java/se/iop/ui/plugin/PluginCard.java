package se.iop.ui.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Choice;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.lifecycle.Health;
import se.iop.core.lifecycle.Installing.Overview;
import se.iop.core.lifecycle.Order;
import se.iop.core.lifecycle.Step;
import se.iop.core.signature.PinnedKey;
import se.iop.guideline.Scope;
import se.iop.ui.guideline.GuidelineNavigation;
import se.iop.ui.layout.Explained;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.Unbroken;
import se.iop.ui.text.Texts;

/** One plugin: its versions on a line of time, who uses which, how they fare, and what can be done. */
final class PluginCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS_SHOWN = 12;
    private static final int STEPS_SHOWN = 20;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient PluginWords words;
    private final transient Shown shown;
    private final transient Consumer<Order> wanted;
    private final String plugin;
    private final transient List<PluginVersion> versions;
    private final @Nullable String inForce;

    /** What binds where the reader is: the instance's version, or what the reader's municipality chose. */
    private final @Nullable String here;

    /**
     * What a card is made from.
     *
     * @param overview what is installed, chosen and done
     * @param catalog the catalogue in use
     * @param signers the keys that packages were let in with, by digest
     * @param committees the names of the reader's committees by their short names
     * @param municipality the short name of the reader's municipality
     * @param names the names of municipalities by their short names, as far as the reader knows them
     * @param installs whether the reader decides for the instance
     * @param bringsOwn whether the reader decides over what the municipality let in for itself
     * @param chooses whether the reader chooses for the municipality
     */
    record Shown(
            Overview overview,
            Catalog catalog,
            Map<String, List<PinnedKey>> signers,
            Map<String, String> committees,
            String municipality,
            Map<String, String> names,
            boolean installs,
            boolean bringsOwn,
            boolean chooses) {}

    PluginCard(String plugin, Shown shown, Texts texts, Swedish swedish, PluginWords words, Consumer<Order> wanted) {
        this.plugin = plugin;
        this.shown = shown;
        this.texts = texts;
        this.swedish = swedish;
        this.words = words;
        this.wanted = wanted;
        var standing = shown.overview().standing();
        this.inForce = standing.inForce().get(plugin);
        this.here = shown.overview().inForce(plugin, shown.municipality());
        this.versions = standing.versions().reversed().stream()
                .filter(version -> version.key().id().equals(plugin))
                .toList();
        getContent().addClassNames("card", "plugin-card");
        getContent().add(head(), uses(), line());
        var steps = steps();
        if (!steps.isEmpty()) {
            getContent().add(events(steps));
        }
    }

    private Component head() {
        var name = new H2(words.name(versions.getFirst().scope(), shown.names()));
        var id = new Span(plugin);
        id.addClassName("quiet");
        var title = new Div(name, id);
        title.addClassName("plugin-name");
        var head = new Div(title);
        head.addClassName("plugin-head");
        var actions = new Div();
        actions.addClassName("row");
        if (shown.chooses()) {
            var choose = new Button(
                    texts.of("plugins.choose"),
                    _ -> new ChooseDialog(plugin, offered(), inForce, shown.committees(), texts, wanted).open());
            choose.setAriaLabel(texts.of("plugins.choose.of", plugin));
            actions.add(choose);
        }
        if (shown.installs() && inForce != null) {
            var stop = new Button(
                    texts.of("plugins.stop"), _ -> wanted.accept(new Order(Order.Kind.STOP, plugin, null, null)));
            stop.setAriaLabel(texts.of("plugins.stop.of", plugin));
            stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            actions.add(stop);
        }
        head.add(actions);
        return head;
    }

    private List<PluginVersion> offered() {
        return versions.stream().filter(version -> !version.removed()).toList();
    }

    /** Who uses which version where: the instance first, then whoever chose otherwise. */
    private Component uses() {
        var list = new UnorderedList();
        list.addClassName("plugin-uses");
        list.add(new ListItem(
                new Span(texts.of("plugins.uses.instance")),
                inForce == null
                        ? new StatusBadge(Tone.ENDED, texts.of("plugins.uses.none"))
                        : new StatusBadge(Tone.MET, texts.of("plugins.uses.version", number(inForce)))));
        shown.overview()
                .standing()
                .choices()
                .forEach((municipality, own) -> own.choices().stream()
                        .filter(choice -> choice.plugin().equals(plugin) && choice.mode() != Mode.FOLLOWS)
                        .forEach(
                                choice -> list.add(new ListItem(new Span(whom(municipality, choice)), badge(choice)))));
        return list;
    }

    private String whom(String municipality, Choice choice) {
        var committee = choice.committee();
        if (shown.installs()) {
            var name = shown.names().getOrDefault(municipality, municipality);
            return committee == null ? name : name + ", " + committee;
        }
        return committee == null
                ? texts.of("plugins.whole-municipality")
                : shown.committees().getOrDefault(committee, committee);
    }

    private StatusBadge badge(Choice choice) {
        return choice.mode() == Mode.OFF
                ? new StatusBadge(Tone.ENDED, texts.of("plugins.uses.off"))
                : new StatusBadge(Tone.INFO, Icon.SIGNED, texts.of("plugins.uses.pinned", number(choice.digest())));
    }

    private String number(@Nullable String digest) {
        return versions.stream()
                .filter(version -> version.key().digest().equals(digest))
                .map(version -> version.key().version())
                .findFirst()
                .orElse("?");
    }

    private Component line() {
        var line = new OrderedList();
        line.addClassName("plugin-line");
        line.getElement().setAttribute("aria-label", texts.of("plugins.line", plugin));
        versions.forEach(version -> line.add(version(version)));
        return line;
    }

    private ListItem version(PluginVersion version) {
        var head = new Div(new H3(version.key().version()));
        head.addClassName("row");
        badges(version).forEach(head::add);
        var came = new Paragraph();
        Unbroken.into(
                came,
                texts.of("plugins.way." + version.way(), swedish.moment(version.installedAt()), version.installedBy()));
        came.addClassName("quiet");
        var origin = new Div(came, digest(version));
        origin.addClassName("row");
        var facts = facts(version);
        var item = new ListItem(head, origin);
        halted(version).ifPresent(item::add);
        if (facts.getChildren().findAny().isPresent()) {
            item.add(facts);
        }
        if (version.key().digest().equals(here)) {
            item.addClassName("now");
        }
        var actions = actions(version);
        if (actions.getChildren().findAny().isPresent()) {
            item.add(actions);
        }
        return item;
    }

    private List<StatusBadge> badges(PluginVersion version) {
        var badges = new ArrayList<StatusBadge>();
        var digest = version.key().digest();
        if (digest.equals(here)) {
            badges.add(new StatusBadge(Tone.MET, texts.of("plugins.state.in-force")));
        } else if (digest.equals(inForce)) {
            badges.add(new StatusBadge(Tone.INAPPLICABLE, texts.of("plugins.state.in-force-elsewhere")));
        }
        if (chosen(version)) {
            badges.add(new StatusBadge(Tone.INFO, Icon.SIGNED, texts.of("plugins.state.pinned")));
        }
        if (version.quarantine() != null) {
            badges.add(new StatusBadge(Tone.BREACHED, texts.of("plugins.state.quarantined")));
        } else if (loaded(digest) != null
                && Objects.requireNonNull(loaded(digest)).halted() != null) {
            badges.add(new StatusBadge(Tone.BREACHED, texts.of("plugins.state.unreadable")));
        }
        var owner = version.owner();
        if (owner != null) {
            badges.add(new StatusBadge(
                    Tone.INFO,
                    Icon.LOCK,
                    texts.of("plugins.state.own", shown.names().getOrDefault(owner, owner))));
        }
        if (version.removed()) {
            badges.add(new StatusBadge(Tone.ENDED, texts.of("plugins.state.removed")));
        }
        if (badges.isEmpty()) {
            badges.add(new StatusBadge(Tone.DRAFT, Icon.INAPPLICABLE, texts.of("plugins.state.kept")));
        }
        badges.add(word(digest));
        return badges;
    }

    /** On whose word it is here, as the keys are now; where no signature was kept, what was noted when it was read. */
    private StatusBadge word(String digest) {
        var signers = shown.signers().get(digest);
        return loaded(digest) instanceof LoadedPlugin plugin && (signers == null || signers.isEmpty())
                ? words.origin(plugin.origin())
                : words.signature(signers);
    }

    /** Why nothing is judged by it, and what to do about it. */
    private Optional<Component> halted(PluginVersion version) {
        return Optional.ofNullable(loaded(version.key().digest()))
                .map(LoadedPlugin::halted)
                .map(why -> {
                    var said = new Div(new Paragraph(why), new Paragraph(texts.of(wayBack(version))));
                    said.addClassNames("plugin-halted", "tone-breached");
                    return said;
                });
    }

    private String wayBack(PluginVersion version) {
        if (version.quarantine() != null) {
            return "plugins.halted.quarantined";
        }
        return version.key().digest().equals(inForce) ? "plugins.halted.in-force" : "plugins.halted.pinned";
    }

    private boolean chosen(PluginVersion version) {
        return !shown.overview().standing().pinnedBy(version.key()).isEmpty();
    }

    private @Nullable LoadedPlugin loaded(String digest) {
        return shown.catalog().plugins().stream()
                .filter(plugin -> plugin.key().digest().equals(digest))
                .findFirst()
                .orElse(null);
    }

    private Div facts(PluginVersion version) {
        var facts = new Div();
        facts.addClassName("plugin-facts");
        var loaded = loaded(version.key().digest());
        if (loaded != null) {
            var days = new Span();
            loaded.guidelines()
                    .versions()
                    .forEach(guideline -> days.add(new Anchor(
                            GuidelineNavigation.address(plugin, guideline.inForce()),
                            swedish.day(guideline.inForce()))));
            days.addClassName("row");
            facts.add(fact("plugins.guidelines", days));
        }
        var health = shown.overview().health().get(version.key().digest());
        if (health != null && (shown.installs() || !(version.scope() instanceof Scope.Nation))) {
            facts.add(
                    fact("plugins.health.judgements", new Span(swedish.number(health.judgements()))),
                    fact("plugins.health.each", new Span(words.each(health))),
                    fact("plugins.health.not-assessable", new Span(swedish.number(health.notAssessable()))),
                    fact("plugins.health.failures", failures(health)),
                    fact("plugins.health.exhausted", new Span(swedish.number(health.exhausted()))));
        }
        return facts;
    }

    private Component failures(Health health) {
        var number = new Span(swedish.number(health.failures()));
        if (health.failures() > 0) {
            number.addClassNames("plugin-failures", "tone-breached");
        }
        return number;
    }

    private Div fact(String key, Component value) {
        var label = new Span(texts.of(key));
        label.addClassName("quiet");
        return new Div(label, value);
    }

    private Component digest(PluginVersion version) {
        var digest = version.key().digest();
        return new Explained(texts.of("plugins.digest", digest.substring(0, Math.min(DIGITS_SHOWN, digest.length()))))
                .sentence(texts.of("plugins.digest.why"))
                .fact("SHA-256", digest);
    }

    private Div actions(PluginVersion version) {
        var actions = new Div();
        actions.addClassName("row");
        var own = version.owner() != null && shown.bringsOwn();
        if (version.quarantine() != null && (own || shown.installs())) {
            actions.add(action("plugins.lift", version, Order.Kind.LIFT));
        }
        var decides = version.owner() == null ? shown.installs() : own;
        if (decides && version.removed()) {
            actions.add(action("plugins.restore", version, Order.Kind.RESTORE));
        } else if (decides && !version.key().digest().equals(inForce)) {
            if (version.owner() == null) {
                actions.add(action(back(version) ? "plugins.roll-back" : "plugins.switch", version, Order.Kind.SWITCH));
            }
            if (!chosen(version)) {
                actions.add(action("plugins.remove", version, Order.Kind.REMOVE));
            }
        }
        return actions;
    }

    private boolean back(PluginVersion version) {
        return versions.stream()
                .filter(one -> one.key().digest().equals(inForce))
                .anyMatch(one -> PluginVersion.ORDER.compare(
                                one.key().version(), version.key().version())
                        > 0);
    }

    private Button action(String key, PluginVersion version, Order.Kind kind) {
        var button = new Button(
                texts.of(key),
                _ -> wanted.accept(new Order(kind, plugin, null, version.key().digest())));
        button.setAriaLabel(texts.of(
                "plugins.action.of", texts.of(key), plugin, version.key().version()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private List<Step> steps() {
        return Stream.concat(shown.overview().steps().stream(), shown.overview().choices().stream())
                .filter(step -> step.plugin().equals(plugin))
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .limit(STEPS_SHOWN)
                .toList();
    }

    private Component events(List<Step> steps) {
        var list = new UnorderedList();
        list.addClassName("plugin-steps");
        steps.forEach(step -> {
            var what = new Span(texts.of(
                    "plugins.step."
                            + (step.digest() == null && step.kind().equals("IN_FORCE") ? "STOPPED" : step.kind()),
                    step.digest() == null ? "" : number(step.digest())));
            var when = new Span(texts.of("plugins.step.by", swedish.moment(step.at()), step.by()));
            when.addClassName("quiet");
            var item = new ListItem(what, when);
            if (step.reason() != null) {
                item.add(new Span(step.reason()));
            }
            list.add(item);
        });
        return new Details(texts.of("plugins.steps", steps.size()), list);
    }
}
