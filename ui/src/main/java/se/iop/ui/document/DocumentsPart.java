package se.iop.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Arrays;
import java.util.UUID;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.documents.paper.Paper;
import se.iop.guideline.Template;
import se.iop.ui.part.AgreementPart;
import se.iop.ui.part.Place;
import se.iop.ui.text.Texts;

/** The three documents of an agreement, each as PDF and as DOCX, with what their footers say. */
@org.springframework.stereotype.Component
class DocumentsPart implements AgreementPart {

    private final DocumentMaking making;
    private final Texts texts;

    DocumentsPart(DocumentMaking making, Texts texts) {
        this.making = making;
        this.texts = texts;
    }

    @Override
    public Place place() {
        return Place.DOCUMENTS;
    }

    @Override
    public boolean followsTheAgreement() {
        return true;
    }

    @Override
    public Component content(Page page) {
        var opened = page.opened();
        var list = new DocumentList();
        for (var kind : Template.Kind.values()) {
            var name = texts.of("document.kind." + kind.name());
            var files = Arrays.stream(Format.values())
                    .map(format -> download(opened.agreement().id(), kind, format, name));
            list.add(name, texts.of("document.about." + kind.name()), files.toArray(Component[]::new));
        }
        var content = new Div(new Paragraph(said(opened)), list, checksum(opened));
        content.addClassName("documents-part");
        return content;
    }

    /** Whether it is a draft, and which version; what is typed and not saved is in no document. */
    private String said(Opened opened) {
        var version = DocumentMaking.version(opened.agreement());
        if (DocumentMaking.decided(opened)) {
            return texts.of("document.decided", version);
        }
        return opened.editable() ? texts.of("document.draft-saved", version) : texts.of("document.draft", version);
    }

    private Anchor download(UUID id, Template.Kind kind, Format format, String name) {
        var link = new Anchor(
                (DownloadHandler) event -> {
                    var file = making.make(id, kind, format);
                    event.setFileName(file.name());
                    event.setContentType(file.mediaType());
                    event.setContentLength(file.content().length);
                    event.getOutputStream().write(file.content());
                },
                format.name());
        link.getElement().setAttribute("aria-label", texts.of("document.download", name, format.name()));
        link.addClassName("document-file");
        return link;
    }

    private Component checksum(Opened opened) {
        var sum = DocumentMaking.checksum(opened.agreement().terms());
        var digits = new Span(Paper.Footer.grouped(sum));
        digits.addClassName("figures");
        digits.getElement().setAttribute("title", sum);
        var line = new Paragraph(new Span(texts.of("document.checksum")), new Span(" "), digits);
        line.addClassName("quiet");
        return line;
    }
}
