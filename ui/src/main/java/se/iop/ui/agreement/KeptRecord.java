package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import se.iop.core.catalog.Judgement;
import se.iop.core.record.Journal;
import se.iop.core.record.Verdicts.Verdict;
import se.iop.guideline.Answers;
import se.iop.ui.layout.Swedish;

/** What is kept of an agreement: the journal, and the verdict of its decision. */
final class KeptRecord {

    private final Words words;
    private final Swedish swedish;

    KeptRecord(Words words, Swedish swedish) {
        this.words = words;
        this.swedish = swedish;
    }

    /** Who did what, when and why. */
    Component journal(List<Journal.Entry> entries) {
        if (entries.isEmpty()) {
            return new Paragraph(words.of("journal.none"));
        }
        var table = new PlainTable(
                words.of("journal.caption"),
                List.of(
                        words.of("journal.number"),
                        words.of("journal.when"),
                        words.of("journal.who"),
                        words.of("journal.what"),
                        words.of("journal.why")));
        entries.forEach(entry -> table.row(
                String.valueOf(entry.seq()),
                swedish.moment(entry.recordedAt()),
                entry.actor(),
                words.of("journal." + entry.action()),
                entry.reason() == null ? "–" : entry.reason()));
        return table.component();
    }

    /** What was judged at the decision, as it was judged then. */
    Component verdict(Verdict verdict, Answers answers) {
        var judgement = new Judgement(verdict.layers());
        var note = new FindingNote(words, swedish, null);
        var lead = new Paragraph(words.of(
                "verdict.lead",
                swedish.moment(verdict.judgedAt()),
                swedish.day(verdict.decisionOn()),
                verdict.spiVersion()));
        var all = new Div(lead);
        all.addClassName("stack");
        for (var layer : verdict.layers()) {
            all.add(layer(layer, note, Placed.of(new Judgement(List.of(layer)), answers)));
        }
        lead.add(" " + FindingsPanel.sum(words, Placed.of(judgement, answers)));
        return all;
    }

    private Component layer(Judgement.Layer layer, FindingNote note, List<Placed> findings) {
        var version = layer.inForce() == null
                ? words.of("no-version")
                : words.of("in-force", swedish.day(layer.inForce())) + " · " + layer.decision();
        var content = new Div(new H3(note.scope(layer.scope())), new Paragraph(version));
        var plugin = layer.plugin();
        if (plugin != null) {
            var carrier = new Paragraph(words.of("verdict.plugin", plugin.id(), plugin.version(), plugin.digest()));
            carrier.addClassNames("quiet", "digest");
            content.add(carrier);
        }
        if (layer.warns()) {
            content.add(note.unsigned());
        }
        var list = new Div();
        list.addClassName("findings");
        findings.forEach(placed -> list.add(note.of(placed)));
        content.add(list);
        content.addClassName("kept-layer");
        return content;
    }
}
