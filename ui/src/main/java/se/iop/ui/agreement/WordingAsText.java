package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Wording;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Tone;
import se.iop.ui.writing.MarkdownText;

/** The agreement's own texts, what it is tied to, and what is said about it. */
record WordingAsText(Plain plain) {

    private static final int HEADINGS_IN_SECTIONS = 4;

    Component sections(Wording wording) {
        if (wording.sections().isEmpty()) {
            return plain.nothing();
        }
        var all = new Div();
        all.addClassName("stack");
        wording.sections().forEach(section -> all.add(section(section)));
        return all;
    }

    Component signing(Wording wording) {
        var signing = wording.signing();
        var facts = plain.facts()
                .known("signing.place", signing.place())
                .known("signing.on", signing.on())
                .known("signing.copies", signing.copies());
        return facts.isEmpty() ? new Div() : facts.list();
    }

    Component relations(List<Relation> relations) {
        var table = plain.table("relations", "relation.sort", "relation.to", "relation.on", "relation.note");
        relations.forEach(relation -> table.row(
                new Span(plain.words().name(relation.kind())),
                to(relation),
                Isolated.of(plain.swedish().day(relation.on())),
                Isolated.of(plain.swedish().text(relation.note()))));
        return plain.orNothing(relations, table);
    }

    Component appendices(Wording wording) {
        var table = plain.table("appendices", "appendix.name", "appendix.sort", "appendix.attached");
        wording.appendices()
                .forEach(appendix -> table.row(
                        plain.swedish().text(appendix.name()), plain.words().name(appendix.kind()), file(appendix)));
        return plain.orEmpty(wording.appendices(), table);
    }

    /** A remark, told apart from what is agreed. */
    Component remark(Remark remark) {
        var head = new Span(
                plain.words().name(remark.kind()) + " · " + plain.words().name(remark.field()));
        head.addClassName("finding-outcome");
        var text = new Paragraph(Isolated.of(remark.text()));
        var tone = remark.kind() == Remark.Kind.CONFLICT ? Tone.UNSETTLED : Tone.INFO;
        var shown = new Div(new Div(tone.icon().create(), head), text);
        shown.addClassNames("remark-read", tone.className());
        return shown;
    }

    private Component section(Section section) {
        var name = plain.words().name(section.kind());
        var heading = new H3(section.party() == null ? name : name + ": " + section.party());
        var written = section.text().isBlank()
                ? quiet(plain.words().of("not-written"))
                : MarkdownText.of(plain.words().texts(), section.text(), HEADINGS_IN_SECTIONS);
        var shown = new Div(heading, written);
        shown.addClassName("section-read");
        return shown;
    }

    private static Component quiet(String text) {
        var quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private Component to(Relation relation) {
        var agreement = relation.agreement();
        var name = plain.swedish().text(relation.to());
        return agreement == null
                ? Isolated.of(name)
                : new RouterLink(
                        name,
                        AgreementView.class,
                        new RouteParameters(new RouteParam(AgreementView.ID, agreement.toString())));
    }

    private String file(Appendix appendix) {
        var digest = appendix.digest();
        return digest == null ? plain.words().of("not-attached") : "SHA-256 " + digest;
    }
}
