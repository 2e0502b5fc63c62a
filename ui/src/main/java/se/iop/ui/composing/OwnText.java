package se.iop.ui.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Guideline;
import se.iop.guideline.Paragraph;
import se.iop.guideline.composition.Composition;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** The guideline's own text, paragraph by paragraph, and which rules answer for it. */
final class OwnText extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Supplier<Composition> composition;
    private final transient Consumer<List<Paragraph>> told;
    private final Undo undo;

    OwnText(Texts texts, Supplier<Composition> composition, Consumer<List<Paragraph>> told) {
        this.texts = texts;
        this.composition = composition;
        this.told = told;
        this.undo = new Undo(texts);
        addClassName("card");
        show();
    }

    void show() {
        removeAll();
        undo.gone();
        var paragraphs = paragraphs();
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var place = 0; place < paragraphs.size(); place++) {
            list.add(row(place, paragraphs));
        }
        list.setVisible(!paragraphs.isEmpty());
        var add = new Div(new Button(texts.of("composing.paragraph.add"), Icon.PLUS.create(), _ -> edit(null)));
        add(new H2(texts.of("composing.paragraphs")), coverage(paragraphs), list, undo, add);
    }

    private List<Paragraph> paragraphs() {
        return composition.get().paragraphs();
    }

    private static Component coverage(List<Paragraph> paragraphs) {
        var coverage = new Div(new Guideline(LocalDate.EPOCH, "", null, List.of(), paragraphs)
                .coverage()
                .text());
        coverage.addClassName("quiet");
        coverage.getElement().setAttribute("lang", "sv");
        return coverage;
    }

    private ListItem row(int place, List<Paragraph> paragraphs) {
        var paragraph = paragraphs.get(place);
        var name = new H3(paragraph.number() + " " + paragraph.heading());
        var handling = new Span(texts.of(paragraph.handling()));
        handling.addClassName("quiet");
        var text = new Span(paragraph.text());
        text.addClassName("paragraph-text");
        text.getElement().setAttribute("lang", "sv");
        var words = new Div(name, text, handling);
        words.addClassName("row-words");
        var number = paragraph.number();
        var up = small("composing.up", number, () -> move(place, -1));
        up.setEnabled(place > 0);
        var down = small("composing.down", number, () -> move(place, 1));
        down.setEnabled(place < paragraphs.size() - 1);
        var buttons = new Div(
                small("composing.change", number, () -> edit(paragraph)),
                up,
                down,
                small("composing.remove", number, () -> remove(place)));
        buttons.addClassName("row");
        return new ListItem(words, buttons);
    }

    private Button small(String key, String what, Runnable work) {
        var button = new Button(texts.of(key), _ -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(texts.of(key) + ": " + what);
        return button;
    }

    private void move(int place, int by) {
        var next = new ArrayList<>(paragraphs());
        next.add(place + by, next.remove(place));
        become(next);
    }

    private void remove(int place) {
        var before = paragraphs();
        var next = new ArrayList<>(before);
        var gone = next.remove(place);
        become(next);
        undo.offer(texts.of("composing.removed.paragraph", gone.number()), () -> become(before));
    }

    private void edit(@Nullable Paragraph present) {
        new ParagraphDialog(composition.get(), present, texts, paragraph -> {
                    var next = new ArrayList<>(paragraphs());
                    if (present == null) {
                        next.add(paragraph);
                    } else {
                        next.set(next.indexOf(present), paragraph);
                    }
                    become(next);
                })
                .open();
    }

    private void become(List<Paragraph> next) {
        told.accept(next);
        show();
    }
}
