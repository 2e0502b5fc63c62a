package se.iop.ui.plugin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** Tells those concerned that the rules of a plugin are not asked at present, and what it means for their work. */
@StyleSheet("styles/plugin.css")
public final class QuarantineNotice extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /**
     * A notice; nothing is seen where no plugin is put aside.
     *
     * @param linked whether it leads to the page about plugins, where it does not stand on it
     */
    public QuarantineNotice(List<LoadedPlugin> halted, boolean linked, Texts texts) {
        if (halted.isEmpty()) {
            setVisible(false);
            return;
        }
        var list = new UnorderedList();
        halted.forEach(plugin -> list.add(new ListItem(String.valueOf(plugin.halted()))));
        list.getElement().setAttribute("lang", "sv");
        var words = new Div(
                new H2(texts.of("plugins.quarantine.title")), list, new Span(texts.of("plugins.quarantine.text")));
        words.addClassName("panel-words");
        if (linked) {
            words.add(new Anchor(PluginNavigation.address(), texts.of("plugins.quarantine.more")));
        }
        getContent().addClassNames("panel", "tone-breached", "quarantine");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(Icon.BREACHED.create(), words);
    }
}
