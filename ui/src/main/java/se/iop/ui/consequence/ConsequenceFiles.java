package se.iop.ui.consequence;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.core.access.Acting;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Difference;
import se.iop.core.consequence.Kind;
import se.iop.core.consequence.Said;
import se.iop.documents.Appendix;
import se.iop.documents.docx.Docx;
import se.iop.documents.paper.Paper;
import se.iop.documents.pdf.Pdf;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** An answer as an appendix to the committee's papers, and as a table for a spreadsheet. */
@Component
class ConsequenceFiles {

    private static final String FILE = "konsekvenser";

    private final Texts texts;
    private final Swedish swedish;
    private final Acting acting;

    ConsequenceFiles(Texts texts, Swedish swedish, Acting acting) {
        this.texts = texts;
        this.swedish = swedish;
        this.acting = acting;
    }

    /**
     * What goes into a file.
     *
     * @param title what it is called
     * @param answer the answer
     * @param differences its differences, as many as are listed
     */
    record Content(String title, Answer answer, List<Difference> differences) {

        Content {
            differences = List.copyOf(differences);
        }
    }

    Content content(String title, Answer answer, List<Difference> differences) {
        return new Content(title, answer, differences);
    }

    /** Links to the three files; what they hold is read when one is chosen. */
    Div links(Supplier<Content> content) {
        var links = new Div(
                link("consequence.file.pdf", ".pdf", "application/pdf", () -> Pdf.of(paper(content.get()))),
                link(
                        "consequence.file.docx",
                        ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        () -> Docx.of(paper(content.get()))),
                link(
                        "consequence.file.xlsx",
                        ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        () -> new Workbook(texts, swedish).of(content.get())));
        links.addClassName("row");
        return links;
    }

    private Anchor link(String key, String ending, String mediaType, Supplier<byte[]> file) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = file.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), FILE + ending, mediaType, bytes.length);
                }),
                texts.of(key));
        link.addClassName("download");
        return link;
    }

    /** The answer as a document: what was asked, the numbers, and every difference by kind. */
    Paper paper(Content content) {
        var answer = content.answer();
        var basis = answer.basis();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(Supposed.compared(answer, texts, swedish));
        paragraphs.add(texts.of(
                "consequence.compared.read",
                swedish.number(answer.read()),
                swedish.number(answer.drafts()),
                swedish.moment(answer.at())));
        if (!basis.unsigned().isEmpty()) {
            paragraphs.add(Supposed.unsigned(basis, texts));
        }
        var tables = new ArrayList<Appendix.Table>();
        if (answer.empty()) {
            paragraphs.add(texts.of("consequence.empty.text", swedish.number(answer.read())));
        } else {
            tables.add(numbers(answer));
            answer.tiles().byKind().keySet().forEach(kind -> tables.add(differences(content, kind)));
        }
        return new Appendix(
                        texts.of("consequence.file.kind"),
                        content.title(),
                        acting.person().municipalityName(),
                        swedish.moment(answer.at()),
                        texts.of("consequence.compared"),
                        paragraphs,
                        tables)
                .paper();
    }

    private Appendix.Table numbers(Answer answer) {
        var rows = new ArrayList<List<String>>();
        answer.tiles()
                .byKind()
                .forEach((kind, tile) -> rows.add(List.of(
                        texts.of("consequence.kind." + kind.name()),
                        swedish.number((long) tile.agreements()),
                        swedish.tally(tile.committed()))));
        rows.add(List.of(
                texts.of("consequence.file.all"),
                swedish.number((long) answer.tiles().all().agreements()),
                swedish.tally(answer.committed())));
        return new Appendix.Table(
                "",
                texts.of("consequence.file.numbers"),
                List.of(
                        texts.of("consequence.file.difference"),
                        texts.of("consequence.file.agreements"),
                        texts.of("consequence.committed")),
                rows,
                List.of(1, 2),
                List.of());
    }

    private Appendix.Table differences(Content content, Kind kind) {
        var tile = content.answer().tiles().of(kind);
        var name = texts.of("consequence.kind." + kind.name());
        return new Appendix.Table(
                texts.of("consequence.section", name, swedish.number((long) tile.findings())),
                name,
                List.of(
                        texts.of("consequence.agreement"),
                        texts.of("consequence.before"),
                        texts.of("consequence.after"),
                        texts.of("consequence.committed")),
                content.differences().stream()
                        .filter(difference -> difference.kind() == kind)
                        .map(difference -> List.of(
                                title(difference),
                                said(
                                        difference.before(),
                                        Supposed.nothingBefore(content.answer().basis(), texts)),
                                said(difference.after(), texts.of("consequence.no-rule")),
                                swedish.tally(difference.committed())))
                        .toList(),
                List.of(3),
                List.of(25, 28, 28, 19));
    }

    private String title(Difference difference) {
        return difference.title().isBlank() ? texts.of("consequence.untitled") : difference.title();
    }

    private String said(@Nullable Said said, String nothing) {
        return said == null
                ? nothing
                : texts.of("consequence.state." + said.state().name()) + ". " + said.why();
    }
}
