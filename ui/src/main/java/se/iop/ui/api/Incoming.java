package se.iop.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import se.iop.core.format.PublishedFormat;
import tools.jackson.databind.JsonNode;

/** Reads what is sent, and counts while reading so that nobody can fill the memory. */
final class Incoming {

    /** A large agreement is a tenth of this. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** So much is read and thrown away, because a sender who is cut off never sees the answer. */
    private static final long THROWN_AWAY = 100L * 1024 * 1024;

    private static final int PIECE = 16 * 1024;

    private Incoming() {}

    /** The JSON sent. */
    static JsonNode json(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        demandPlainUtf8(request);
        try (var sent = request.getInputStream()) {
            if (request.getContentLengthLong() > LARGEST) {
                throwAway(sent);
                throw new TooLarge();
            }
            return PublishedFormat.parse(bytes(sent));
        }
    }

    private static void demandPlainUtf8(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        var type = request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        if (type == null
                || !type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || !(type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))
                || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static byte[] bytes(InputStream sent) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (var read = sent.read(piece); read >= 0; read = sent.read(piece)) {
            bytes.write(piece, 0, read);
            if (bytes.size() > LARGEST) {
                throwAway(sent);
                throw new TooLarge();
            }
        }
        return bytes.toByteArray();
    }

    /** Reads what is left and forgets it, within reason. */
    static void throwAway(InputStream sent) throws IOException {
        var piece = new byte[PIECE];
        var left = THROWN_AWAY;
        for (var read = sent.read(piece); read >= 0 && left > 0; read = sent.read(piece)) {
            left -= read;
        }
    }
}
