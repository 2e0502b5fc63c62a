package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.iop.core.agreement.Refused;
import se.iop.core.directory.Suggestion;
import se.iop.model.Field;
import se.iop.model.Party;

/** The fields of the parties. */
final class PartiesFields {

    private final FormLayout layout;
    private final FormFields fields;
    private final Words words;
    private final Offering offering;
    private final Supplier<Map<String, String>> texts;

    PartiesFields(FormLayout layout, Offering offering, Supplier<Map<String, String>> texts) {
        this.layout = layout;
        fields = layout.fields();
        words = layout.words();
        this.offering = offering;
        this.texts = texts;
    }

    Component parties() {
        var list = layout.list("party", (_, row) -> party(row));
        var group = layout.group(Field.PARTIES, list.beside(register(list)).component());
        layout.share(Field.CONTACTS, Field.PARTIES);
        layout.share(Field.MANDATES, Field.PARTIES);
        return layout.part(Part.PARTIES, group);
    }

    /** Whoever is chosen from the register of organisations becomes a party. */
    private Component register(FormRows parties) {
        var register = new ComboBox<Suggestion>();
        register.setAriaLabel(words.of("party.register"));
        register.setPlaceholder(words.of("party.register"));
        register.addClassName("from-register");
        register.setItemLabelGenerator(Suggestion::name);
        register.setItems(query ->
                offering.organisations(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        register.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var party = change.getValue().party(Set.of(Party.Role.SIGNATORY));
                register.clear();
                parties.add("party", FormWriting.of(party));
            }
        });
        return register;
    }

    private Component party(String row) {
        return FormLayout.grid(
                fields.line(row + "name"),
                fields.line(row + "unit"),
                fields.choice(row + "sector", words.names(Party.Sector.values()), false),
                fields.organisationNumber(row + "number"),
                fields.several(row + "roles", words.names(Party.Role.values())),
                fields.fold("party", () -> new Div(standing(row), toRegister(row))));
    }

    /** Whoever writes a draft may also add to the register, so that the next draft finds the organisation there. */
    private Component toRegister(String row) {
        var said = new Span();
        said.getElement().setAttribute("aria-live", "polite");
        var add = new Button(words.of("party.to-register"), _ -> said.setText(registered(row)));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(add, said);
        line.addClassName("to-register");
        return line;
    }

    private String registered(String row) {
        var party = FormReading.party(texts.get(), row);
        try {
            return party == null
                    ? words.of("party.unreadable")
                    : words.of("party.in-register", offering.register(party));
        } catch (Refused refused) {
            return words.refused(refused.reason());
        }
    }

    private Component standing(String row) {
        return new Div(
                FormLayout.grid(
                        fields.choice(row + "body", words.names(Party.Standing.Kind.values()), true),
                        fields.line(row + "without"),
                        fields.choice(row + "registered", words.yesOrNo(), true),
                        fields.day(row + "compact"),
                        fields.party(row + "umbrella"),
                        fields.day(row + "joined"),
                        fields.day(row + "left"),
                        fields.line(row + "administration"),
                        fields.line(row + "committee"),
                        fields.line(row + "centre")),
                layout.within(Field.CONTACTS, layout.nested(row + "contact", this::contact)),
                layout.within(Field.MANDATES, layout.nested(row + "mandate", this::mandate)));
    }

    private Component contact(String row) {
        return FormLayout.grid(
                fields.line(row + "function"),
                fields.line(row + "channel"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                fields.line(row + "deputy"));
    }

    private Component mandate(String row) {
        return FormLayout.grid(
                fields.line(row + "function"),
                fields.line(row + "evidence"),
                fields.day(row + "on"),
                fields.day(row + "expires"));
    }
}
