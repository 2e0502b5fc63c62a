package se.iop.ui.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.pinning.Pinning;
import se.iop.core.signature.PinnedKey;
import se.iop.ui.layout.Explained;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** The keys that plugins may be signed with: whose they are, who pinned them, and pinning and revoking one. */
final class KeysSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS_SHOWN = 16;

    private final transient Pinning pinning;
    private final transient Person person;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();

    /** @param changed what is to be done when a key has been pinned or withdrawn */
    KeysSection(Pinning pinning, Person person, Texts texts, Swedish swedish, Runnable changed) {
        this.pinning = pinning;
        this.person = person;
        this.texts = texts;
        this.swedish = swedish;
        this.changed = changed;
        var lead = new Paragraph(texts.of("plugins.keys.lead"));
        lead.addClassName("quiet");
        list.addClassName("rows");
        getContent().addClassName("card");
        getContent().setId("nycklar");
        getContent().add(head(), lead, list);
    }

    private Component head() {
        var pin = new Button(
                texts.of("plugins.keys.pin"), Icon.PLUS.create(), _ -> new PinDialog(pinning, texts, changed).open());
        var head = new Div(new H2(texts.of("plugins.keys")));
        head.addClassName("plugin-head");
        var actions = new Div(pin);
        actions.addClassName("row");
        if (!may()) {
            var who = Access.whoMay(Action.PIN_KEY).stream().map(texts::of).collect(Collectors.joining(", "));
            var why = new Span(texts.of("plugins.not-yours", who));
            why.addClassName("quiet");
            why.setId("why-no-pin");
            pin.setEnabled(false);
            pin.getElement().setAttribute("aria-describedby", "why-no-pin");
            actions.addComponentAsFirst(why);
        }
        head.add(actions);
        return head;
    }

    private boolean may() {
        return Access.allows(person, Action.PIN_KEY, null);
    }

    /**
     * Shows the keys as they are now.
     *
     * @param names the names of municipalities by their short names, as far as they are known
     * @param inUse the packages that judge today and would not without the key, in words
     */
    void show(List<PinnedKey> keys, Map<String, String> names, Function<PinnedKey, List<String>> inUse) {
        list.removeAll();
        keys.stream()
                .sorted(Comparator.comparing(PinnedKey::counts).reversed())
                .forEach(key -> list.add(row(key, names, inUse)));
    }

    private ListItem row(PinnedKey key, Map<String, String> names, Function<PinnedKey, List<String>> inUse) {
        var name = new Span(key.name());
        name.addClassName("row-title");
        var title = new Div(name, badge(key));
        title.addClassName("row");
        var municipality = key.municipality();
        var reach = new Span(
                municipality == null
                        ? texts.of("plugins.keys.instance")
                        : texts.of("plugins.keys.municipality", names.getOrDefault(municipality, municipality)));
        var pinned = new Span(texts.of("plugins.keys.pinned", key.pinnedBy(), swedish.moment(key.pinnedAt())));
        pinned.addClassName("quiet");
        var said = new Div(title, reach, fingerprint(key), pinned);
        said.addClassName("row-words");
        var revocation = key.revocation();
        if (revocation != null) {
            said.add(new Span(texts.of(
                    "plugins.keys.revoked.why",
                    revocation.by(),
                    swedish.moment(revocation.at()),
                    revocation.reason())));
        }
        var actions = new Div();
        actions.addClassName("row-actions");
        if (may() && own(key) && key.counts()) {
            actions.add(revoke(key, inUse.apply(key)));
        }
        return new ListItem(said, actions);
    }

    private Component fingerprint(PinnedKey key) {
        var all = key.key().fingerprint();
        return new Explained(all.substring(0, DIGITS_SHOWN) + "…")
                .sentence(texts.of("plugins.keys.fingerprint.why"))
                .fact("SHA-256", all);
    }

    private StatusBadge badge(PinnedKey key) {
        return key.counts()
                ? new StatusBadge(Tone.MET, texts.of("plugins.keys.counts"))
                : new StatusBadge(Tone.BREACHED, texts.of("plugins.keys.revoked"));
    }

    /** The operator withdraws what the instance has pinned, a municipality what it has pinned itself. */
    private boolean own(PinnedKey key) {
        return Access.allows(person, Action.INSTALL_PLUGINS, null)
                ? key.instances()
                : person.municipality().equals(key.municipality());
    }

    private Button revoke(PinnedKey key, List<String> inUse) {
        var revoke = new Button(
                texts.of("plugins.keys.revoke"), _ -> new RevokeDialog(key, inUse, pinning, texts, changed).open());
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        revoke.setAriaLabel(texts.of("plugins.keys.revoke.of", key.name()));
        return revoke;
    }
}
