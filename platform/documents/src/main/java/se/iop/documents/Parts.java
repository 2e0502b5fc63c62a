package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Markdown;
import se.iop.guideline.Template.Part;
import se.iop.model.Party;
import se.iop.model.Wording.Section.Kind;

/** The parts that a template may show; one with nothing to say is empty. */
final class Parts {

    /** The level of the section that a part stands in. */
    private static final int SECTION = 1;

    private final Matter matter;
    private final People people;
    private final Times times;
    private final Money money;
    private final Work work;
    private final Ruling ruling;

    Parts(Matter matter) {
        this.matter = matter;
        people = new People(matter.terms());
        times = new Times(matter.terms().term());
        money = new Money(matter.terms().economy());
        work = new Work(matter.terms().followUp());
        ruling = new Ruling(matter);
    }

    List<Block> of(Part part) {
        var subject = matter.terms().subject();
        return switch (part) {
            case FACTS -> facts();
            case PARTIES -> people.parties();
            case BACKGROUND -> texts(Kind.BACKGROUND);
            case CHALLENGE -> text(subject.challenge());
            case PURPOSE -> texts(Kind.PURPOSE);
            case GOALS -> text(subject.goals());
            case TARGET_GROUP -> joined(text(subject.targetGroup()), texts(Kind.INDIRECT_TARGET_GROUP));
            case AREA -> texts(Kind.AREA);
            case VALUES -> joined(texts(Kind.VALUES), Layout.listed(said(subject.values())));
            case COMMITMENTS -> texts(Kind.COMMITMENTS);
            case JOINT_DUTIES -> texts(Kind.JOINT_DUTIES);
            case DUTIES -> work.duties();
            case IN_KIND -> money.inKind();
            case ECONOMY -> joined(texts(Kind.ECONOMY), money.shares());
            case GRANTS -> money.grants();
            case TOTAL -> money.total();
            case INDEXATION -> money.indexation();
            case PAYER_CHANGES -> money.payerChanges();
            case PAYOUT -> money.payout();
            case REPAYMENT -> money.repayment();
            case GOVERNANCE -> joined(texts(Kind.GOVERNANCE), work.governance());
            case FOLLOW_UP -> joined(texts(Kind.FOLLOW_UP), work.reports());
            case DEVELOPMENT_AREAS -> joined(texts(Kind.DEVELOPMENT_AREAS), work.developmentAreas());
            case TERM -> times.term();
            case CONDITIONS -> times.conditions();
            case NOTICE -> times.notice();
            case RENEGOTIATION -> texts(Kind.RENEGOTIATION);
            case DISPUTE -> texts(Kind.DISPUTE);
            case OTHER -> texts(Kind.OTHER);
            case RELATIONS -> relations();
            case APPENDICES -> appendices();
            case SIGNATURES -> people.signatures();
            case PROPOSALS -> ruling.proposals();
            case DECISION -> ruling.decision();
            case FINDINGS -> ruling.findings();
            case DEVIATIONS -> ruling.deviations();
            case REMARKS -> ruling.remarks();
        };
    }

    private static List<Block> text(String markdown) {
        return Markdown.blocks(markdown, SECTION);
    }

    /** The texts of a kind; one that belongs to a party stands under the party's name. */
    private List<Block> texts(Kind kind) {
        var blocks = new ArrayList<Block>();
        for (var section : matter.terms().wording().sections(kind)) {
            var party = Swedish.said(section.party());
            var text = Markdown.blocks(section.text(), party == null ? SECTION : SECTION + 1);
            if (party != null && !text.isEmpty()) {
                blocks.add(new Block.Heading(SECTION + 1, party));
            }
            blocks.addAll(text);
        }
        return blocks;
    }

    @SafeVarargs
    private static List<Block> joined(List<Block>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static List<String> said(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private List<Block> relations() {
        return Layout.listed(matter.terms().relations().stream()
                .map(relation -> Words.of(relation.kind()) + ": "
                        + Swedish.joined(
                                relation.to(),
                                relation.on() == null ? null : relation.on().toString(),
                                Swedish.said(relation.note())))
                .toList());
    }

    private List<Block> appendices() {
        var names = matter.terms().wording().appendices().stream()
                .map(appendix -> appendix.name() + " (" + Words.of(appendix.kind()) + ")")
                .toList();
        return names.isEmpty() ? List.of() : List.of(Layout.list(true, names));
    }

    /** The agreement in a table; what is not known says so. */
    private List<Block> facts() {
        var terms = matter.terms();
        var rows = new ArrayList<List<List<Inline>>>();
        row(rows, "Diarienummer", Swedish.names(terms.subject().caseNumbers(), number -> number));
        row(rows, "Nämnd", matter.committee() + ", " + matter.municipality());
        row(rows, "Parter", Swedish.names(terms.parties(), Party::text));
        row(rows, "Period", times.periodInShort());
        row(rows, "Förlängning", times.extensionInShort());
        row(rows, "Översyn senast", terms.term().reviewBy());
        row(rows, "Uppsägningstid", times.noticeInShort());
        if (!terms.economy().grants().isEmpty()) {
            row(rows, "Bidrag", Swedish.tally(terms.economy().granted()));
        }
        matter.own().forEach(own -> row(rows, own.label(), own.text()));
        row(rows, "Beslut", decided());
        return List.of(Layout.facts("Överenskommelsen i korthet", rows));
    }

    private String decided() {
        var decision = matter.decision();
        var day = decision.on() == null ? "okänd dag" : decision.on().toString();
        return (matter.decided() ? "" : "planerat till ") + Swedish.joined(day, Swedish.said(decision.paragraph()));
    }

    private static void row(List<List<List<Inline>>> rows, String name, @Nullable Object value) {
        rows.add(Layout.row(name, value == null ? Swedish.UNKNOWN : value.toString()));
    }
}
