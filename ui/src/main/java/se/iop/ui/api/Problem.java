package se.iop.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could not be done, and why (RFC 9457).
 *
 * @param type always {@code about:blank}: the status says which kind it is
 * @param title what could not be done, in a few words
 * @param status the HTTP status
 * @param detail what to do about it, as a sentence
 * @param errors the fields that caused it, none where no field did
 */
@Schema(name = "problem")
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<FieldError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field that caused it.
     *
     * @param field a JSON pointer into what was sent, or the name of a parameter of the address
     * @param reason what is wrong and what to do, as a sentence
     */
    @Schema(name = "fieldError")
    record FieldError(String field, String reason) {}
}
