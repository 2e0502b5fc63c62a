package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import se.iop.model.Field;
import se.iop.model.Relation;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/** The fields of what the agreement is about, of its texts, and of what it is tied to. */
final class WordingFields {

    private final FormLayout layout;
    private final FormFields fields;
    private final Words words;
    private final UUID agreement;
    private final Offering offering;

    WordingFields(FormLayout layout, UUID agreement, Offering offering) {
        this.layout = layout;
        fields = layout.fields();
        words = layout.words();
        this.agreement = agreement;
        this.offering = offering;
    }

    Component subject() {
        var title = fields.line("subject.title");
        title.addClassName("wide");
        return layout.part(
                Part.SUBJECT,
                layout.group(Field.TITLE, title),
                layout.group(Field.CASE_NUMBER, fields.lines("subject.cases")),
                layout.group(Field.PURPOSE, fields.markdown("subject.challenge"), fields.markdown("subject.goals")),
                layout.group(Field.TARGET_GROUP, fields.markdown("subject.target")),
                layout.group(Field.VALUES, fields.lines("subject.values")));
    }

    Component wording() {
        var sections = layout.list("section", words.names(Section.Kind.values()), this::section);
        return layout.part(Part.TEXTS, layout.group(Field.TEXTS, sections.component()));
    }

    private Component section(String kind, String row) {
        var party = fields.party(row + "party");
        var own = Section.Kind.COMMITMENTS.name().equals(kind);
        // Any text may be one party's; the choice is offered where it usually is.
        party.setVisible(own);
        party.addValueChangeListener(change -> party.setVisible(own || change.getValue() != null));
        var name = words.name(Section.Kind.valueOf(kind));
        return FormLayout.grid(party, fields.markdown(row + "text", name).namedAbove());
    }

    Component relations() {
        return layout.part(
                Part.RELATIONS,
                layout.group(
                        Field.RELATIONS,
                        layout.list("relation", (_, row) -> relation(row)).component()),
                layout.group(
                        Field.APPENDICES,
                        layout.list("appendix", (_, row) -> appendix(row)).component()));
    }

    private Component relation(String row) {
        var to = fields.line(row + "to");
        var agreement = fields.agreement(row + "agreement", offering, other -> to.setValue(other.title()));
        return FormLayout.grid(
                fields.choice(row + "sort", words.names(Relation.Kind.values()), false),
                agreement,
                to,
                fields.day(row + "on"),
                FormLayout.wide(fields.line(row + "note")));
    }

    private Component appendix(String row) {
        var name = fields.line(row + "name");
        return FormLayout.grid(
                name,
                fields.choice(row + "sort", words.names(Appendix.Kind.values()), false),
                FormLayout.wide(fields.file(row + "digest", () -> offering.files(agreement), file -> {
                    if (name.isEmpty()) {
                        name.setValue(file.name());
                    }
                })));
    }
}
