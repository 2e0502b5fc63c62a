package se.iop.ui.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginDesk;
import se.iop.core.catalog.RefusedPlugin;
import se.iop.guideline.Scope;
import se.iop.ui.guideline.GuidelineNavigation;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Explained;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/** The plugins that are loaded, and the files that are not. */
@Route("tillagg")
@PermitAll
@StyleSheet("styles/plugin.css")
class PluginsView extends Composite<Div> implements Titled {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS_SHOWN = 12;

    private final transient PluginDesk desk;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Person person;
    private final Div content = new Div();
    private final Paragraph readAt = new Paragraph();

    PluginsView(PluginDesk desk, Texts texts, Swedish swedish, Acting acting) {
        this.desk = desk;
        this.texts = texts;
        this.swedish = swedish;
        this.person = acting.person();
        content.addClassName("stack");
        readAt.addClassName("quiet");
        readAt.getElement().setAttribute("role", "status");
        getContent().addClassName("plugins");
        getContent()
                .add(
                        new ViewHeader(viewTitle())
                                .withLead(texts.of("plugins.lead"))
                                .withActions(readAgain()),
                        readAt,
                        content);
        show(desk.look());
    }

    @Override
    public String viewTitle() {
        return texts.of("plugins.title");
    }

    private void show(Catalog catalog) {
        readAt.setText(texts.of(
                "plugins.read-at",
                swedish.moment(catalog.readAt()),
                catalog.plugins().size(),
                catalog.refused().size()));
        content.removeAll();
        if (!catalog.refused().isEmpty()) {
            content.add(refused(catalog.refused()));
        }
        content.add(
                catalog.plugins().isEmpty()
                        ? new EmptyState(Icon.PLUGIN, texts.of("plugins.none"), texts.of("plugins.none.text"))
                        : loaded(catalog.plugins()));
    }

    private Component loaded(List<LoadedPlugin> plugins) {
        var table = new DataTable(
                texts.of("plugins.loaded.caption"),
                List.of(
                        texts.of("plugins.id"),
                        texts.of("plugins.state"),
                        texts.of("plugins.version"),
                        texts.of("plugins.scope"),
                        texts.of("plugins.guidelines"),
                        texts.of("plugins.digest")),
                Set.of());
        plugins.forEach(plugin -> table.row(new Component[] {
            new Span(plugin.key().id()),
            new StatusBadge(Tone.MET, texts.of("plugins.state.loaded")),
            new Span(plugin.key().version()),
            new Span(name(plugin.scope())),
            versions(plugin),
            digest(plugin)
        }));
        var section = new Section(new H2(texts.of("plugins.loaded")), table);
        section.addClassName("card");
        return section;
    }

    private Component versions(LoadedPlugin plugin) {
        var versions = new Div();
        versions.addClassName("row");
        plugin.guidelines()
                .versions()
                .forEach(version -> versions.add(new Anchor(
                        GuidelineNavigation.address(plugin.key().id(), version.inForce()),
                        swedish.day(version.inForce()))));
        return versions;
    }

    private Component digest(LoadedPlugin plugin) {
        var digest = plugin.key().digest();
        return new Explained(digest.substring(0, Math.min(DIGITS_SHOWN, digest.length())) + "…")
                .sentence(texts.of("plugins.digest.why"))
                .fact("SHA-256", digest)
                .fact(texts.of("plugins.file"), plugin.file());
    }

    private Component refused(List<RefusedPlugin> refused) {
        var list = new UnorderedList();
        list.addClassName("findings");
        refused.forEach(file -> {
            var item = new ListItem(
                    new StatusBadge(Tone.BREACHED, texts.of("plugins.state.refused")),
                    strong(file.file()),
                    reason(file));
            item.addClassNames("finding", Tone.BREACHED.className());
            list.add(item);
        });
        var section = new Section(new H2(texts.of("plugins.refused")), list);
        section.addClassName("card");
        return section;
    }

    private static Span strong(String file) {
        var name = new Span(file);
        name.addClassName("finding-head");
        return name;
    }

    private static Span reason(RefusedPlugin file) {
        var reason = new Span(Texts.language() == Language.SWEDISH ? file.reason() : file.reasonInEnglish());
        reason.addClassName("finding-why");
        return reason;
    }

    private Component readAgain() {
        var button = new Button(texts.of("plugins.read-again"), Icon.RELOAD.create(), _ -> show(desk.readAgain()));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> button.setEnabled(true));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        if (Access.allows(person, Action.RELOAD_PLUGINS, null)) {
            return button;
        }
        button.setEnabled(false);
        var who = Access.whoMay(Action.RELOAD_PLUGINS).stream().map(texts::of).collect(Collectors.joining(", "));
        var why = new Span(texts.of("plugins.read-again.not-yours", who));
        why.addClassName("quiet");
        why.setId("why-no-reload");
        button.getElement().setAttribute("aria-describedby", "why-no-reload");
        var both = new Div(button, why);
        both.addClassName("row");
        return both;
    }

    private String name(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> texts.of("plugins.nation");
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var municipality, var _, var name) ->
                texts.of("plugins.committee", name, municipality);
        };
    }
}
