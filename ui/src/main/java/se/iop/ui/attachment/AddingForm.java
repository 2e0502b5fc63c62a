package se.iop.ui.attachment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.iop.core.access.NotAllowed;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attaching;
import se.iop.core.attachment.Attachment;
import se.iop.core.attachment.Attachment.Audience;
import se.iop.core.attachment.Attachment.Kind;
import se.iop.core.attachment.NewAttachment;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** Says what a file is for and who may see it, and takes files as they come, one after the other. */
final class AddingForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(AddingForm.class);
    private static final int AT_ONCE = 10;

    private final transient Texts texts;
    private final transient Keeping keeping;
    private final transient Consumer<String> added;
    private final Select<Kind> kind = new Select<>();
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();
    private final TextField source = new TextField();
    private final Paragraph problem = new Paragraph();

    /** Keeps a file as it comes. */
    @FunctionalInterface
    interface Keeping {

        /** What is said of the file, and its content. */
        Attachment keep(NewAttachment what, InputStream content) throws IOException;
    }

    AddingForm(Texts texts, Keeping keeping, Consumer<String> added) {
        this.texts = texts;
        this.keeping = keeping;
        this.added = added;
        addClassNames("attachment-form", "stack");
        kind.setLabel(texts.of("attachment.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(value -> texts.of("attachment.kind." + value));
        kind.setValue(Kind.APPENDIX);
        audience.setLabel(texts.of("attachment.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(value -> texts.of("attachment.audience.help." + value));
        audience.setValue(Audience.INTERNAL);
        source.setLabel(texts.of("attachment.source"));
        source.setHelperText(texts.of("attachment.source.help"));
        source.setMaxLength(NewAttachment.LONGEST_SOURCE);
        source.setManualValidation(true);
        problem.addClassNames("dialog-problem", "tone-breached");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var asked = new Div(kind, source, audience);
        asked.addClassName("attachment-asked");
        add(new H3(texts.of("attachment.add")), asked, upload(), problem);
    }

    private Upload upload() {
        var upload = new Upload(this::receive);
        upload.setMaxFileSize((int) Attaching.LARGEST);
        upload.setMaxFiles(AT_ONCE);
        upload.setI18n(UploadWords.of(texts));
        var button = new Button(texts.of("attachment.choose"), Icon.UPLOAD.create());
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(texts.of("attachment.drop")));
        upload.addFileRejectedListener(event -> tell(event.getErrorMessage()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /** Runs beside the page, which is touched only under its lock. */
    private void receive(UploadEvent event) {
        var page = event.getUI();
        try {
            var what = new NewAttachment[1];
            page.accessSynchronously(() -> what[0] = said(event.getFileName()));
            try (var content = event.getInputStream()) {
                var kept = keeping.keep(what[0], content);
                page.access(() -> {
                    problem.setVisible(false);
                    source.setInvalid(false);
                    added.accept(texts.of("attachment.told.added", kept.name()));
                });
            }
        } catch (Refused refused) {
            refuse(event, refused.field(), AttachmentsPanel.sentence(texts, refused));
        } catch (NotAllowed notAllowed) {
            var roles = notAllowed.whoMay().stream().sorted().map(texts::of).collect(Collectors.joining(", "));
            refuse(event, "", texts.of("attachment.who-may", roles));
        } catch (NoSuchAgreement gone) {
            refuse(event, "", texts.of("attachment.gone"));
        } catch (IOException broken) {
            LOG.info("A file did not arrive: {}", broken.toString());
            refuse(event, "", texts.of("refused.file-broken-off"));
        }
    }

    private NewAttachment said(String name) {
        return new NewAttachment(
                Objects.requireNonNullElse(name, ""), kind.getValue(), audience.getValue(), source.getValue(), null);
    }

    private void refuse(UploadEvent event, String field, String sentence) {
        event.reject(sentence);
        event.getUI().access(() -> {
            if (field.equals("source")) {
                source.setErrorMessage(sentence);
                source.setInvalid(true);
                source.focus();
            } else {
                tell(Objects.requireNonNullElse(event.getFileName(), "") + ": " + sentence);
            }
        });
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
