package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import se.iop.core.history.Change;
import se.iop.core.history.Recorded;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Swedish;
import se.iop.ui.picture.DataTable;
import se.iop.ui.record.NamesThen.Names;
import se.iop.ui.text.Texts;

/** One entry of the journal: who, when, what and why, and each field before and after. */
final class EntryNote {

    /** More would hide the next entry; the rest is unfolded. */
    private static final int SHOWN_AT_ONCE = 4;

    private final Texts texts;
    private final Swedish swedish;
    private final Readable readable;
    private final NamesThen names;

    EntryNote(Texts texts, Swedish swedish, Readable readable, NamesThen names) {
        this.texts = texts;
        this.swedish = swedish;
        this.readable = readable;
        this.names = names;
    }

    /** The entry; with the agreement it is about where others stand beside it. */
    Component of(Recorded entry, boolean withAgreement) {
        var note = new Article();
        note.addClassNames("entry", "card");
        note.add(new H3(readable.action(entry.action())), facts(entry));
        if (withAgreement) {
            note.add(about(entry));
        }
        if (entry.reason() != null) {
            note.add(Isolated.of(texts.of("record.journal.why", entry.reason())));
        }
        note.add(changes(entry));
        return note;
    }

    private Component facts(Recorded entry) {
        var number = new Span(texts.of("record.journal.number", String.valueOf(entry.seq())));
        number.addClassName("entry-number");
        var facts = new Div(number, new Span(swedish.moment(entry.recordedAt())), Isolated.of(entry.actor()));
        if (!entry.effectiveOn().equals(recordedOn(entry))) {
            facts.add(new Span(texts.of("record.journal.effective", swedish.day(entry.effectiveOn()))));
        }
        facts.addClassNames("view-facts", "quiet");
        return facts;
    }

    private java.time.LocalDate recordedOn(Recorded entry) {
        return java.time.LocalDate.parse(swedish.moment(entry.recordedAt()).substring(0, 10));
    }

    private Component about(Recorded entry) {
        var about = new Div();
        about.addClassName("entry-about");
        if (entry.agreement() == null) {
            about.add(new Span(texts.of("record.journal.municipality")));
            return about;
        }
        var title = entry.title() == null || entry.title().isBlank() ? texts.of("agreement.untitled") : entry.title();
        var link = new Anchor(AgreementNavigation.address(entry.agreement()), title);
        link.addClassName("isolated");
        about.add(link);
        if (entry.committee() != null) {
            var committee = new Span(named(entry).committee(entry.committee()));
            committee.addClassName("quiet");
            about.add(committee);
        }
        return about;
    }

    private Component changes(Recorded entry) {
        if (entry.destroyed()) {
            return new Paragraph(texts.of("record.journal.destroyed"));
        }
        if (entry.changes().isEmpty()) {
            var nothing = new Paragraph(texts.of("record.journal.no-changes"));
            nothing.addClassName("quiet");
            return nothing;
        }
        var changes = entry.changes();
        var both = new Div(table(entry, changes.subList(0, Math.min(SHOWN_AT_ONCE, changes.size()))));
        if (changes.size() > SHOWN_AT_ONCE) {
            var rest = changes.subList(SHOWN_AT_ONCE, changes.size());
            both.add(new NativeDetails(texts.of("record.journal.changes.more", rest.size()), table(entry, rest)));
        }
        return both;
    }

    private Component table(Recorded entry, List<Change> changes) {
        var caption = texts.of("record.journal.changes", String.valueOf(entry.seq()));
        var then = named(entry);
        return changes(texts, readable, caption, changes, then, then);
    }

    private Names named(Recorded entry) {
        return names.of(entry.committee(), entry.effectiveOn(), entry.recordedAt());
    }

    /** Fields with what they were and what they are; committees and own fields by their names before and after. */
    static Component changes(
            Texts texts, Readable readable, String caption, List<Change> changes, Names before, Names after) {
        var table = new DataTable(
                caption,
                List.of(
                        texts.of("record.journal.field"),
                        texts.of("record.journal.before"),
                        texts.of("record.journal.after")),
                Set.of());
        table.addClassName("changes");
        changes.forEach(change -> table.row(
                readable.place(change.place(), after),
                readable.value(change.place(), change.before(), before),
                readable.value(change.place(), change.after(), after)));
        return table;
    }
}
