package se.iop.ui.attachment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import se.iop.core.attachment.Attachment;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** One file: what it is called and what it is, where it comes from, who may see it, and what may be done with it. */
final class AttachmentRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private static final int KILO = 1024;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final Attachment file;

    AttachmentRow(Texts texts, Swedish swedish, Attachment file, Download download) {
        this.texts = texts;
        this.swedish = swedish;
        this.file = file;
        addClassName("attachment-row");
        var link = new Anchor(download, file.name());
        link.addClassNames("row-title", "isolated");
        link.getElement().setAttribute("dir", "auto");
        link.getElement().setAttribute("download", true);
        link.setAriaLabel(texts.of("attachment.fetch", file.name()));
        var words = new Div(link, quiet(what()), quiet(origin()));
        words.addClassName("row-words");
        add(words, marks());
        if (file.withdrawal() != null) {
            addClassName("withdrawn");
        }
    }

    /** Something that can be done with the file. */
    void action(String label, Runnable click) {
        var button = new Button(label, _ -> click.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(label + ": " + file.name());
        add(button);
    }

    private Div marks() {
        var marks = new Div();
        marks.addClassName("row");
        if (file.audience() == Audience.INTERNAL) {
            marks.add(new StatusBadge(Tone.UNSETTLED, Icon.LOCK, texts.of("attachment.audience.INTERNAL")));
        }
        if (file.misnamed()) {
            marks.add(new StatusBadge(Tone.BREACHED, Icon.WARNING, texts.of("attachment.misnamed", type())));
        } else if (file.type().active()) {
            marks.add(new StatusBadge(Tone.UNSETTLED, Icon.WARNING, texts.of("attachment.active")));
        }
        if (file.withdrawal() != null) {
            marks.add(new StatusBadge(Tone.ENDED, texts.of("attachment.withdrawn")));
        }
        return marks;
    }

    private String what() {
        return String.join(
                " · ",
                texts.of("attachment.kind." + file.kind()),
                type(),
                size(),
                texts.of("attachment.audience." + file.audience()));
    }

    private String origin() {
        var parts = new ArrayList<String>();
        parts.add(texts.of("attachment.added", swedish.moment(file.addedAt()), file.addedBy()));
        if (file.source() != null) {
            parts.add(texts.of("attachment.from", file.source()));
        }
        parts.add(texts.of("attachment.at", event()));
        var withdrawal = file.withdrawal();
        if (withdrawal != null) {
            parts.add(texts.of(
                    "attachment.withdrawn-by", swedish.moment(withdrawal.at()), withdrawal.by(), withdrawal.why()));
        }
        return String.join(" · ", parts);
    }

    /** An event or status by its name, anything else as the caller wrote it. */
    private String event() {
        var event = "attachment.event." + file.event();
        if (texts.has(event)) {
            return texts.of(event);
        }
        var status = "Status." + file.event();
        return texts.has(status) ? texts.of(status) : file.event();
    }

    private String type() {
        return texts.of("attachment.type." + file.type());
    }

    private String size() {
        if (file.size() < KILO) {
            return texts.of("attachment.bytes", file.size());
        }
        if (file.size() < KILO * KILO) {
            return texts.of("attachment.kilobytes", (file.size() + KILO - 1) / KILO);
        }
        var mega = BigDecimal.valueOf(file.size()).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.HALF_UP);
        return texts.of("attachment.megabytes", swedish.decimal(mega));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
