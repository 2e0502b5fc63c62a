package se.iop.ui.template;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.iop.core.template.Templating;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Part;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Place;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;
import se.iop.ui.writing.MarkdownField;

/** A section of a template: its heading, and its words and parts in order. */
final class SectionCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Runnable changed;
    private final TextField heading;
    private final Div lines = new Div();
    private final transient List<Line> written = new ArrayList<>();

    /** A piece with the components that write it. */
    private abstract static class Line extends Div {

        private static final long serialVersionUID = 1L;

        /** The piece, or nothing where what is written cannot be one; the field says why. */
        abstract Optional<Piece> piece();
    }

    SectionCard(Texts texts, Template.Section section, Component tools, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        heading = new TextField(texts.of("template.heading"));
        heading.setValue(section.heading());
        heading.setMaxLength(Templating.LONGEST_LINE);
        heading.setRequiredIndicatorVisible(true);
        heading.setManualValidation(true);
        heading.setValueChangeMode(ValueChangeMode.LAZY);
        heading.addValueChangeListener(_ -> changed.run());
        heading.setWidthFull();
        lines.addClassName("stack");
        section.pieces().forEach(piece -> written.add(line(piece)));
        var head = new Div(heading, tools);
        head.addClassName("template-head");
        getContent().add(head, lines, adding());
        getContent().addClassNames("card", "stack", "template-section");
        show();
    }

    /** The heading, to begin writing in. */
    void focus() {
        heading.focus();
    }

    /** The section as it is written, or nothing where something is wrong; the fields say what. */
    Optional<Template.Section> section() {
        var blank = heading.getValue().isBlank();
        heading.setInvalid(blank);
        heading.setErrorMessage(blank ? texts.of("template.heading.needed") : "");
        var pieces = new ArrayList<Piece>();
        var sound = !blank;
        for (var line : written) {
            var piece = line.piece();
            sound &= piece.isPresent();
            piece.ifPresent(pieces::add);
        }
        return sound ? Optional.of(new Template.Section(heading.getValue().strip(), pieces)) : Optional.empty();
    }

    private Div adding() {
        var words = new Button(texts.of("template.add.words"), Icon.PLUS.create(), _ -> {
            written.add(words(""));
            show();
            changed.run();
        });
        words.addThemeVariants(ButtonVariant.TERTIARY);
        var part = new Select<Part>();
        part.setPlaceholder(texts.of("template.add.part"));
        part.setAriaLabel(texts.of("template.add.part"));
        part.setItemLabelGenerator(this::name);
        part.setItems(Part.values());
        part.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null && chosen.isFromClient()) {
                written.add(shown(chosen.getValue()));
                part.clear();
                show();
                changed.run();
            }
        });
        var row = new Div(words, part);
        row.addClassName("row");
        return row;
    }

    private String name(Part part) {
        return texts.of("template.part." + part.name());
    }

    private Line line(Piece piece) {
        return switch (piece) {
            case Piece.Words(var text) -> words(text);
            case Piece.Show(var part) -> shown(part);
        };
    }

    private Line shown(Part part) {
        var line = new Line() {
            private static final long serialVersionUID = 1L;

            @Override
            Optional<Piece> piece() {
                return Optional.of(new Piece.Show(part));
            }
        };
        var name = new Span(name(part));
        name.addClassName("template-part");
        line.add(name, tools(line, name(part)));
        line.addClassName("template-line");
        return line;
    }

    private Line words(String text) {
        var field = new MarkdownField(texts, texts.of("template.words"));
        field.area().setValue(text);
        field.area().setMaxLength(Templating.LONGEST_WORDS);
        field.area().setManualValidation(true);
        field.area().setValueChangeMode(ValueChangeMode.LAZY);
        var line = new Line() {
            private static final long serialVersionUID = 1L;

            @Override
            Optional<Piece> piece() {
                return read(field);
            }
        };
        field.area().addValueChangeListener(_ -> changed.run());
        var foot = new Div(places(field), tools(line, texts.of("template.words")));
        foot.addClassName("template-line");
        line.add(field, foot);
        line.addClassName("stack");
        return line;
    }

    private Optional<Piece> read(MarkdownField field) {
        var text = field.area().getValue();
        try {
            if (!text.isBlank()) {
                var words = new Piece.Words(text.strip());
                field.area().setInvalid(false);
                return Optional.of(words);
            }
            field.area().setErrorMessage(texts.of("template.words.needed"));
        } catch (IllegalArgumentException unknownPlace) {
            field.area().setErrorMessage(unknownPlace.getMessage());
        }
        field.area().setInvalid(true);
        return Optional.empty();
    }

    private Select<Place> places(MarkdownField field) {
        var places = new Select<Place>();
        places.setPlaceholder(texts.of("template.place"));
        places.setAriaLabel(texts.of("template.place"));
        places.setItemLabelGenerator(place -> "{{" + place.written() + "}}");
        places.setItems(Arrays.asList(Place.values()));
        places.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null && chosen.isFromClient()) {
                insert(field, "{{" + chosen.getValue().written() + "}}");
                places.clear();
            }
        });
        return places;
    }

    /** Where the cursor was; the browser knows, and keeps the change among those that can be undone. */
    private static void insert(MarkdownField field, String place) {
        field.area().getElement().executeJs("""
                const input = this.inputElement;
                const [from, to] = [input.selectionStart, input.selectionEnd];
                input.focus();
                input.setSelectionRange(from, to);
                if (!document.execCommand('insertText', false, $0)) {
                    input.setRangeText($0, from, to, 'end');
                    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
                }
                """, place);
    }

    private Div tools(Line line, String what) {
        return tools(texts, what, () -> move(line, -1), () -> move(line, 1), () -> {
            written.remove(line);
            show();
            changed.run();
        });
    }

    /** Up, down and away, each told with what it moves. */
    static Div tools(Texts texts, String what, Runnable up, Runnable down, Runnable away) {
        var row = new Div(
                tool("↑", texts.of("template.up", what), up),
                tool("↓", texts.of("template.down", what), down),
                tool("×", texts.of("template.remove", what), away));
        row.addClassName("template-tools");
        return row;
    }

    private static Button tool(String sign, String label, Runnable work) {
        var button = new Button(sign, _ -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void move(Line line, int step) {
        var at = written.indexOf(line);
        var to = at + step;
        if (to >= 0 && to < written.size()) {
            Collections.swap(written, at, to);
            show();
            changed.run();
        }
    }

    private void show() {
        lines.removeAll();
        written.forEach(lines::add);
    }
}
