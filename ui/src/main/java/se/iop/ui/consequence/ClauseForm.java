package se.iop.ui.consequence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Clause;
import se.iop.guideline.Clauses;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Parameter;
import se.iop.guideline.Slot;
import se.iop.guideline.Value;
import se.iop.ui.text.Texts;

/** The limits of one rule, to be changed in thought; what is wrong stands at its field, and what was typed stays. */
final class ClauseForm extends Composite<FieldSet> {

    private static final long serialVersionUID = 1L;

    private final transient Clause clause;
    private final transient Map<String, ValueField> fields = new LinkedHashMap<>();

    ClauseForm(Rule rule, Clause clause, Texts texts) {
        this.clause = clause;
        var legend = getContent();
        legend.addClassName("clause-form");
        legend.setLegendText(rule.requirement().text());
        for (var parameter : clause.parameters()) {
            if (changeable(parameter.slot())) {
                var field = new ValueField(parameter, texts, this::typed);
                fields.put(parameter.name(), field);
                legend.add(field.component());
            }
        }
        if (fields.isEmpty()) {
            var none = new Span(texts.of("consequence.form.none"));
            none.addClassName("quiet");
            legend.add(none);
        }
    }

    /** Whether any limit of the clause can be changed here. */
    static boolean offers(Clause clause) {
        return clause.parameters().stream().map(Parameter::slot).anyMatch(ClauseForm::changeable);
    }

    private static boolean changeable(Slot slot) {
        return !slot.naming() && slot.type() != Slot.Type.CRITERIA && slot.type() != Slot.Type.TEXT;
    }

    /** Puts back what the guideline says. */
    void reset() {
        fields.values().forEach(ValueField::reset);
        typed();
    }

    /**
     * The clause as typed.
     *
     * @return nothing where something typed will not do; it is then told at its field
     */
    Optional<Clause> typed() {
        var values = new LinkedHashMap<String, @Nullable Value>();
        var sound = true;
        for (var entry : fields.entrySet()) {
            var read = entry.getValue().read();
            sound &= read.isPresent();
            read.ifPresent(value -> values.put(entry.getKey(), value.orElse(null)));
        }
        if (!sound) {
            return Optional.empty();
        }
        var together = new LinkedHashMap<String, @Nullable Value>(clause.values());
        together.putAll(values);
        var flaws = Clauses.kind(clause.kind()).flaws(together);
        flaws.forEach(flaw -> fields.getOrDefault(
                        flaw.parameter(), fields.values().iterator().next())
                .refuse(flaw.sentence()));
        return flaws.isEmpty() ? Optional.of(clause.with(values)) : Optional.empty();
    }

    /** The clause as the guideline has it. */
    Clause clause() {
        return clause;
    }

    /** The first field that something is wrong with. */
    Optional<Component> refused() {
        return fields.values().stream()
                .filter(ValueField::refused)
                .map(ValueField::component)
                .findFirst();
    }

    /** The field of a parameter, for a test. */
    Component field(String name) {
        return Objects.requireNonNull(fields.get(name)).component();
    }
}
