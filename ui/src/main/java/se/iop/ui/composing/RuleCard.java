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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.composing.NamedSeries;
import se.iop.core.indexing.IndexBook.Series;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clause;
import se.iop.guideline.ClauseKind.Flaw;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Clauses;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Value;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Tone;
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
    private transient List<String> troubled = List.of();
    private final Div sentence = new Div();
    private final Button up;
    private final Button down;
    private final Button remove;

    /** What can be done with a rule in its list. */
    interface Moves {
        /** The rule says something else now than before. */
        void changed(RuleCard card, Entry before);

        /** A field was left; {@link #troubles} may be others than before. */
        void checked();

        /** One step up or down in the text. */
        void moved(RuleCard card, int by);

        /** Taken out. */
        void removed(RuleCard card);
    }

    /** @param series the index series that it may name */
    RuleCard(Entry entry, List<Series> series, Texts texts, Moves moves) {
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
            Consumer<@Nullable Value> typed = value -> typed(slot.name(), value);
            var field = NamedSeries.names(slot)
                    ? ParameterField.series(slot, values.get(slot.name()), series, texts, typed)
                    : ParameterField.of(slot, values.get(slot.name()), texts, typed, this::left);
            fields.put(slot.name(), field);
            parameters.add(field.component());
        });
        var about = new Div(force(), place());
        about.addClassName("form-grid");
        up = small("composing.up", () -> moves.moved(this, -1));
        down = small("composing.down", () -> moves.moved(this, 1));
        remove = small("composing.remove", () -> moves.removed(this));
        remove.setIcon(Icon.TRASH.create());
        var row = new Div(up, down, remove);
        row.addClassName("row");
        var content = new Div(help, about, parameters, row);
        content.addClassName("stack");
        add(content);
        say();
    }

    /** The rule as it can be used, whatever somebody is typing. */
    Entry entry() {
        return entry;
    }

    Topic topic() {
        return Clauses.kind(entry.clause().kind()).topic();
    }

    /** The fields whose text cannot be used, each as a sentence. */
    List<String> troubles() {
        return fields.values().stream()
                .filter(field -> field.wrong().getAsBoolean())
                .map(field -> texts.of(
                        "composing.trouble.rule",
                        field.label(),
                        entry.clause().requirement().text()))
                .toList();
    }

    /** Tells where it stands among the rules about the same thing. */
    void placed(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    /** Opens it and goes there. */
    void open() {
        setOpened(true);
        getElement().executeJs("setTimeout(() => this.querySelector('vaadin-details-summary')?.focus(), 50)");
    }

    /** The button that moved it keeps the focus, the other one where it cannot be moved further. */
    void focusMoving(int by) {
        var wanted = by < 0 ? up : down;
        (wanted.isEnabled() ? wanted : by < 0 ? down : up).focus();
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

    private Button small(String key, Runnable work) {
        var button = new Button(texts.of(key), _ -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** Only values that make a rule are passed on. */
    private void typed(String name, @Nullable Value value) {
        values.put(name, value);
        if (refuse().isEmpty()) {
            var given = new TreeMap<String, Value>();
            values.forEach((key, one) -> {
                if (one != null) {
                    given.put(key, one);
                }
            });
            becomes(new Entry(
                    entry.source(), entry.force(), new Clause(entry.clause().kind(), given)));
        }
        checked();
    }

    /** What can be read but makes no rule stays refused also when the field is left. */
    private void left() {
        refuse();
        checked();
    }

    /** Every sentence stands at its field. */
    private List<Flaw> refuse() {
        var flaws = Clauses.kind(entry.clause().kind()).flaws(values);
        fields.forEach((field, shown) -> shown.refusing()
                .accept(flaws.stream()
                        .filter(flaw -> flaw.parameter().equals(field))
                        .findFirst()
                        .map(Flaw::sentence)
                        .orElse(null)));
        return flaws;
    }

    private void becomes(Entry next) {
        if (!next.equals(entry)) {
            var before = entry;
            entry = next;
            say();
            moves.changed(this, before);
        }
    }

    private void checked() {
        var now = troubles();
        if (!now.equals(troubled)) {
            troubled = now;
            say();
            moves.checked();
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
        if (!troubled.isEmpty()) {
            sentence.add(new StatusBadge(Tone.BREACHED, texts.of("composing.trouble.badge")));
        }
        for (var button : List.of(up, down, remove)) {
            button.setAriaLabel(
                    button.getText() + ": " + entry.clause().requirement().text());
        }
    }
}
