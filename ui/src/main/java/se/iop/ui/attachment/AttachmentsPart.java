package se.iop.ui.attachment;

import com.vaadin.flow.component.Component;
import se.iop.core.attachment.Attaching;
import se.iop.ui.layout.Swedish;
import se.iop.ui.part.AgreementPart;
import se.iop.ui.part.Place;
import se.iop.ui.text.Texts;

/** Brings the attachments to the page of an agreement. */
@org.springframework.stereotype.Component
class AttachmentsPart implements AgreementPart {

    private final Texts texts;
    private final Swedish swedish;
    private final Attaching attaching;

    AttachmentsPart(Texts texts, Swedish swedish, Attaching attaching) {
        this.texts = texts;
        this.swedish = swedish;
        this.attaching = attaching;
    }

    @Override
    public Place place() {
        return Place.ATTACHMENTS;
    }

    @Override
    public Component content(Page page) {
        return new AttachmentsPanel(
                texts, swedish, attaching, page.opened().agreement().id(), page::count);
    }
}
