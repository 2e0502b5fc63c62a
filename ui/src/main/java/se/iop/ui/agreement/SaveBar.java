package se.iop.ui.agreement;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * Saving, always in sight because the form is long. It stands last on the page, so a key and the ways at both ends of
 * each section lead here, and the same key back to where one was.
 */
final class SaveBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Span said = new Span();
    private final Button save = new Button();

    /** A bar that saves, and says how it went. */
    SaveBar(Words words, Runnable saving) {
        this.words = words;
        addClassName("save-bar");
        said.addClassNames("copy-status", "quiet");
        said.getElement().setAttribute("role", "status");
        save.setText(words.of("save"));
        save.setDisableOnClick(true);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> {
            saving.run();
            save.setEnabled(true);
        });
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        save.getElement().setAttribute("aria-keyshortcuts", "Control+S");
        add(said, save);
    }

    /** Says what has been saved. */
    void say(String text) {
        said.setText(text);
    }

    /** On the guided way, going on saves: there the button gives way to it, and only its key is left. */
    void onlyByKey(boolean only) {
        save.setClassName("only-by-key", only);
    }

    /** A way here that is seen when it is reached, to be put where many fields follow each other. */
    Component way() {
        var way = new NativeButton(words.of("to-save"));
        way.addClassName("to-save");
        return way;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                        const bar = this;
                        if (bar.iopListens) { return; }
                        bar.iopListens = true;
                        let held = null;
                        const go = () => {
                            held = document.activeElement;
                            [...bar.querySelectorAll('vaadin-button')]
                                .findLast(button => button.getClientRects().length > 0)?.focus();
                        };
                        const gone = () => {
                            if (bar.isConnected) { return false; }
                            bar.iopListens = false;
                            document.removeEventListener('keydown', pressed);
                            document.removeEventListener('click', clicked);
                            return true;
                        };
                        const pressed = event => {
                            if (gone() || event.key !== 'End' || !event.altKey || event.ctrlKey || event.shiftKey
                                    || event.metaKey || document.querySelector('vaadin-dialog[opened]')) { return; }
                            event.preventDefault();
                            if (bar.contains(document.activeElement) && held?.isConnected) {
                                held.focus();
                            } else {
                                go();
                            }
                        };
                        const clicked = event => {
                            if (!gone() && event.target.closest('.to-save')) { go(); }
                        };
                        document.addEventListener('keydown', pressed);
                        document.addEventListener('click', clicked);""");
    }
}
