package se.iop.ui.attachment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attaching;
import se.iop.core.attachment.Attaching.Attached;
import se.iop.core.attachment.Attachment;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** The files of an agreement with where each comes from, and a way to add one. */
@StyleSheet("styles/attachment.css")
final class AttachmentsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Attaching attaching;
    private final UUID agreement;
    private final transient LongConsumer counted;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Paragraph told = new Paragraph();

    AttachmentsPanel(Texts texts, Swedish swedish, Attaching attaching, UUID agreement, LongConsumer counted) {
        this.texts = texts;
        this.swedish = swedish;
        this.attaching = attaching;
        this.agreement = agreement;
        this.counted = counted;
        addClassNames("attachments", "stack-loose");
        list.addClassNames("rows", "attachment-rows");
        none.setText(texts.of("attachment.none"));
        none.addClassName("quiet");
        told.addClassName("attachment-told");
        told.getElement().setAttribute("role", "status");
        var attached = attaching.of(agreement);
        add(none, list, told, attached.mayAttach() ? form() : whoMay());
        show(attached);
    }

    /** Reads the files anew and says what has happened. */
    void renew(String sentence) {
        show(attaching.of(agreement));
        told.setText(sentence);
    }

    private void show(Attached attached) {
        var files = attached.attachments();
        none.setVisible(files.isEmpty());
        list.setVisible(!files.isEmpty());
        list.removeAll();
        files.forEach(file -> list.add(row(file, attached)));
        counted.accept(files.size());
    }

    private AttachmentRow row(Attachment file, Attached attached) {
        var row = new AttachmentRow(texts, swedish, file, new Download(attaching, agreement, file.id()));
        if (attached.mayAttach() && attached.removable()) {
            row.action(texts.of("attachment.remove"), () -> ask(false, file));
        } else if (attached.mayAttach() && file.withdrawal() == null) {
            row.action(texts.of("attachment.withdraw"), () -> ask(true, file));
        }
        return row;
    }

    private void ask(boolean withdrawing, Attachment file) {
        new TakingBack(texts, withdrawing, file, why -> {
                    if (withdrawing) {
                        attaching.withdraw(agreement, file.id(), why);
                    } else {
                        attaching.remove(agreement, file.id());
                    }
                    renew(texts.of(withdrawing ? "attachment.told.withdrawn" : "attachment.told.removed", file.name()));
                })
                .open();
    }

    private Component form() {
        return new AddingForm(texts, (what, content) -> attaching.add(agreement, what, content), this::renew);
    }

    private Component whoMay() {
        var roles =
                Access.whoMay(Action.ATTACH).stream().sorted().map(texts::of).collect(Collectors.joining(", "));
        var text = new Paragraph(texts.of("attachment.who-may", roles));
        text.addClassName("quiet");
        return text;
    }

    /** A sentence for a refusal. */
    static String sentence(Texts texts, Refused refused) {
        return texts.of("refused." + refused.reason());
    }
}
