package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.function.Consumer;
import se.iop.ui.layout.Preferences;

/** The list of the keys that this page hears, where the one that is a character can be turned off. */
final class Shortcuts {

    private static final List<String> KEYS = List.of(
            "save", "to-save", "next-part", "previous-part", "next-finding", "previous-finding", "fold", "list");

    private Shortcuts() {}

    /** Opens the list; tells whether the key that is a character is to be heard when that is changed. */
    static void open(Words words, Consumer<Boolean> heard) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.of("keys"));
        dialog.addClassName("step-dialog");
        var list = new PlainTable(words.of("keys.caption"), List.of(words.of("keys.do"), words.of("keys.key"))).named();
        KEYS.forEach(key -> list.row(new Span(words.of("keys." + key)), keys(words.of("keys." + key + ".keys"))));
        var characters = new Checkbox(words.of("keys.characters"));
        characters.setValue(Preferences.characterKeys(VaadinService.getCurrentRequest()));
        characters.addValueChangeListener(change -> {
            Preferences.chooseCharacterKeys(change.getValue());
            heard.accept(change.getValue());
        });
        var content = new Div(list.component(), characters);
        content.addClassName("stack");
        dialog.add(content);
        var close = new Button(words.of("keys.close"), _ -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static Component keys(String together) {
        var keys = new Span();
        keys.addClassName("keys");
        for (var name : together.split(" ")) {
            var key = new HtmlContainer("kbd");
            key.getElement().setText(name);
            keys.add(key);
        }
        return keys;
    }
}
