package se.iop.ui.indexing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.NotAllowed;
import se.iop.core.indexing.IndexBook.AlreadyEntered;
import se.iop.ui.layout.ReadingField;
import se.iop.ui.text.Texts;

/**
 * A dialog in which a value is entered: each field says what is wrong with it, and nothing is kept until all can be
 * read.
 */
final class EntryDialog {

    private final Texts texts;
    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private final Paragraph problem = new Paragraph();
    private final List<BooleanSupplier> checks = new ArrayList<>();

    EntryDialog(Texts texts, String heading, String explanation, Runnable enter) {
        this.texts = texts;
        dialog.setHeaderTitle(heading);
        dialog.setCloseOnOutsideClick(false);
        content.addClassNames("stack", "entry");
        content.add(new Paragraph(explanation));
        problem.addClassNames("tone-breached", "entry-problem");
        problem.getElement().setAttribute("role", "alert");
        dialog.add(content, problem);
        var save = new Button(texts.of("indexing.enter"), _ -> attempt(enter));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(texts.of("indexing.cancel"), _ -> dialog.close()), save);
    }

    /** A field that is read; one that is needed may not be left empty. */
    <T> EntryDialog field(ReadingField<T> field, boolean needed) {
        content.add(field);
        field.setRequiredIndicatorVisible(needed);
        checks.add(() -> {
            var read = field.settle();
            if (read && needed && field.known() == null) {
                field.refuse(texts.of("indexing.needed"));
                return false;
            }
            return read;
        });
        return this;
    }

    /** Something else that is chosen. */
    EntryDialog with(Component choice) {
        content.add(choice);
        return this;
    }

    void open() {
        dialog.open();
    }

    private void attempt(Runnable enter) {
        show(null);
        // Every field is looked at, so that all that is wrong shows at once.
        var sound = checks.stream().filter(check -> !check.getAsBoolean()).count() == 0;
        if (!sound) {
            return;
        }
        try {
            enter.run();
            dialog.close();
        } catch (AlreadyEntered present) {
            show(texts.of("indexing.already-entered"));
        } catch (NotAllowed notAllowed) {
            show(texts.of("indexing.not-allowed"));
        }
    }

    private void show(@Nullable String sentence) {
        problem.setText(sentence == null ? "" : sentence);
    }
}
