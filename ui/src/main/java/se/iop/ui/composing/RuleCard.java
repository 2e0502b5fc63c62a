package se.iop.ui.composing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clause;
import se.iop.guideline.Clauses;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Value;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** One rule: its sentence, and opened, its force, its place and a field for each of its limits. */
final class RuleCard extends Details {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_PLACE = 200;
    private static final int PAUSE_MILLIS = 500;

    private final transient Texts texts;
    private final transient Moves moves;
    private final transient Map<String, @Nullable Value> values = new TreeMap<>();
    private final transient Map<String, ParameterField> fields = new LinkedHashMap<>();
    private transient Entry entry;
    private final Div sentence = new Div();

    /** What can be done with a rule in its list. */
    interface Moves {
        /** The rule says something else now. */
        void changed(Entry entry);

        /** One step up or down in the text. */
        void moved(int by);

        /** Taken out. */
        void removed();
    }

    RuleCard(Entry entry, boolean first, boolean last, Texts texts, Moves moves) {
        this.entry = entry;
        this.texts = texts;
        this.moves = moves;
        addClassName("rule-card");
        sentence.addClassName("rule-card-sentence");
        setSummary(sentence);
        values.putAll(entry.clause().values());
        var kind = Clauses.kind(entry.clause().kind());
        var help = new Span(kind.help());
        help.addClassName("quiet");
        help.getElement().setAttribute("lang", "sv");
        var parameters = new Div();
        parameters.addClassName("form-grid");
        kind.slots().forEach(slot -> {
            var field = ParameterField.of(slot, values.get(slot.name()), texts, value -> typed(slot.name(), value));
            fields.put(slot.name(), field);
            parameters.add(field.component());
        });
        var about = new Div(force(), place());
        about.addClassName("form-grid");
        var content = new Div(help, about, parameters, buttons(first, last));
        content.addClassName("stack");
        add(content);
        say();
    }

    private RadioButtonGroup<Force> force() {
        var force = new RadioButtonGroup<Force>();
        force.setLabel(texts.of("composing.force"));
        force.setItems(Force.values());
        force.setItemLabelGenerator(texts::of);
        force.setValue(entry.force());
        force.addValueChangeListener(change -> becomes(new Entry(entry.source(), change.getValue(), entry.clause())));
        return force;
    }

    private TextField place() {
        var place = new TextField(texts.of("composing.place"));
        place.setHelperText(texts.of("composing.place.help"));
        place.setMaxLength(LONGEST_PLACE);
        var present = entry.source().place();
        place.setValue(present == null ? "" : present);
        place.setValueChangeMode(ValueChangeMode.LAZY);
        place.setValueChangeTimeout(PAUSE_MILLIS);
        place.addValueChangeListener(change -> {
            var typed = SwedishInput.text(change.getValue(), LONGEST_PLACE) instanceof Read.Value<String>(var text)
                    ? text
                    : null;
            var source = entry.source();
            becomes(new Entry(new Source(source.kind(), typed, source.quotedIn()), entry.force(), entry.clause()));
        });
        return place;
    }

    private Div buttons(boolean first, boolean last) {
        var up = new Button(texts.of("composing.up"), _ -> moves.moved(-1));
        up.setEnabled(!first);
        var down = new Button(texts.of("composing.down"), _ -> moves.moved(1));
        down.setEnabled(!last);
        var remove = new Button(texts.of("composing.remove"), Icon.TRASH.create(), _ -> moves.removed());
        var row = new Div(up, down, remove);
        row.addClassName("row");
        for (var button : new Button[] {up, down, remove}) {
            button.addThemeVariants(ButtonVariant.SMALL);
            var text = entry.clause().requirement().text();
            button.setAriaLabel(button.getText() + ": " + text);
        }
        return row;
    }

    /** All sentences stand at their fields; only values that make a rule are passed on. */
    private void typed(String name, @Nullable Value value) {
        values.put(name, value);
        var kind = Clauses.kind(entry.clause().kind());
        var flaws = kind.flaws(values);
        fields.forEach((field, shown) -> shown.refusing()
                .accept(flaws.stream()
                        .filter(flaw -> flaw.parameter().equals(field))
                        .findFirst()
                        .map(flaw -> flaw.sentence())
                        .orElse(null)));
        if (flaws.isEmpty()) {
            var given = new TreeMap<String, Value>();
            values.forEach((key, one) -> {
                if (one != null) {
                    given.put(key, one);
                }
            });
            becomes(new Entry(entry.source(), entry.force(), new Clause(kind.id(), given)));
        }
    }

    private void becomes(Entry next) {
        if (!next.equals(entry)) {
            entry = next;
            say();
            moves.changed(next);
        }
    }

    private void say() {
        var force = new Span(texts.of(entry.force()));
        force.addClassNames("force", entry.force() == Force.MUST ? "force-must" : "force-should");
        var text = new Span(entry.clause().requirement().text());
        text.getElement().setAttribute("lang", "sv");
        var place = new Span(entry.source().text());
        place.addClassName("quiet");
        place.getElement().setAttribute("lang", "sv");
        sentence.removeAll();
        sentence.add(force, text, place);
    }
}
