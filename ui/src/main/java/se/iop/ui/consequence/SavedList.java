package se.iop.ui.consequence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.iop.core.consequence.Consequences.Saved;
import se.iop.core.consequence.Kind;
import se.iop.ui.layout.Swedish;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** The answers that the municipality has kept. */
final class SavedList extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    SavedList(List<Saved> saved, Map<String, String> committees, Texts texts, Swedish swedish) {
        getContent().addClassName("card");
        getContent().add(new H2(texts.of("consequence.saved.list")));
        if (saved.isEmpty()) {
            getContent().add(new Paragraph(texts.of("consequence.saved.none")));
            return;
        }
        var table = new DataTable(
                texts.of("consequence.saved.list"),
                List.of(
                        texts.of("consequence.name"),
                        texts.of("consequence.committee"),
                        texts.of("consequence.kind." + Kind.NEWLY_BREACHING.name()),
                        texts.of("consequence.kind." + Kind.NEWLY_PASSING.name()),
                        texts.of("consequence.committed"),
                        texts.of("consequence.saved.by")),
                Set.of(2, 3, 4));
        for (var one : saved) {
            var answer = one.answer();
            var committee = answer.supposition().committee();
            table.row(new Component[] {
                new Anchor(ConsequenceNavigation.saved(one.id()), one.name()),
                new Span(committees.getOrDefault(committee, committee)),
                new Span(swedish.number(
                        (long) answer.tiles().of(Kind.NEWLY_BREACHING).agreements())),
                new Span(swedish.number(
                        (long) answer.tiles().of(Kind.NEWLY_PASSING).agreements())),
                new Span(swedish.tally(answer.committed())),
                new Span(texts.of("consequence.saved.by.at", one.savedBy(), swedish.moment(one.savedAt())))
            });
        }
        getContent().add(table.namedAbove());
    }
}
