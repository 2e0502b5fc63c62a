package se.iop.ui.attachment;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.attachment.Attaching;
import se.iop.core.attachment.Attachment;
import se.iop.core.attachment.NoSuchAttachment;

/**
 * Gives an attachment out to be saved, never to be shown: whatever it holds, a browser runs nothing of it in our name.
 */
public final class Download implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final transient Attaching attaching;
    private final UUID agreement;
    private final UUID attachment;

    Download(Attaching attaching, UUID agreement, UUID attachment) {
        this.attaching = attaching;
        this.agreement = agreement;
        this.attachment = attachment;
    }

    /** What browsers are told with a file. */
    public static Map<String, String> headers(Attachment attachment) {
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return Map.of(
                "Content-Disposition", disposition.toString(),
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", NOTHING_RUNS,
                "Cross-Origin-Resource-Policy", "same-origin",
                "Cache-Control", "private, no-store");
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        try {
            var given = attaching.give(agreement, attachment);
            var response = event.getResponse();
            response.setContentType(given.attachment().type().servedAs());
            response.setContentLengthLong(given.attachment().size());
            headers(given.attachment()).forEach(response::setHeader);
            try (var content = given.content()) {
                content.transferTo(response.getOutputStream());
            }
        } catch (NoSuchAttachment | NoSuchAgreement gone) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
