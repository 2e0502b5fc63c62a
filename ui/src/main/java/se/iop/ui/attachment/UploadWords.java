package se.iop.ui.attachment;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import se.iop.ui.text.Texts;

/** What the field for files says, in the reader's language. */
public final class UploadWords {

    private UploadWords() {}

    /** All its words. */
    public static UploadI18N of(Texts texts) {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(texts.of("attachment.choose-one"))
                .setMany(texts.of("attachment.choose")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(texts.of("attachment.drop-one"))
                .setMany(texts.of("attachment.drop")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(texts.of("attachment.upload.too-many"))
                .setFileIsTooBig(texts.of("refused.file-too-large"))
                .setIncorrectFileType(texts.of("attachment.upload.wrong-type")));
        words.setFile(new UploadI18N.File()
                .setRetry(texts.of("attachment.upload.retry"))
                .setStart(texts.of("attachment.upload.start"))
                .setRemove(texts.of("attachment.upload.remove")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.of("attachment.upload.connecting"))
                        .setStalled(texts.of("attachment.upload.stalled"))
                        .setProcessing(texts.of("attachment.upload.processing"))
                        .setHeld(texts.of("attachment.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(texts.of("attachment.upload.left"))
                        .setUnknown(texts.of("attachment.upload.left-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.of("attachment.upload.unavailable"))
                        .setUnexpectedServerError(texts.of("attachment.upload.refused"))
                        .setForbidden(texts.of("attachment.upload.refused"))));
        words.setUnits(List.of("B", "kB", "MB", "GB", "TB"), 1024);
        return words;
    }
}
