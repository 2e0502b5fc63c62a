package se.iop.ui.layout;

import com.vaadin.flow.component.html.Span;
import se.iop.core.input.SwedishInput;
import se.iop.model.Sek;

/** A field for an amount as Swedes write it: {@code 75 000}, {@code 1 000,50 kr}. Empty means unknown. */
public class SekField extends ReadingField<Sek> {

    private static final long serialVersionUID = 1L;

    /** A field with its label. */
    public SekField(String label) {
        super(label, SwedishInput::amount, SekField::withoutUnit);
        addClassName("sek-field");
        var unit = new Span("kr");
        unit.addClassName("unit");
        setSuffixComponent(unit);
        getElement().setAttribute("inputmode", "decimal");
    }

    private static String withoutUnit(Sek amount) {
        return amount.text().replaceFirst("\u00a0kr$", "");
    }
}
