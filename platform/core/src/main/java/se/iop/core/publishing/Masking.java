package se.iop.core.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the public version of an agreement leaves out by law.
 *
 * @param id its id
 * @param place the place in the public version, as a JSON pointer; none where a text is masked wherever it stands
 * @param content the text; none where a place is masked whatever stands there
 * @param law the paragraph of law it rests on
 * @param by who masked it
 * @param at when
 */
public record Masking(
        UUID id, @Nullable String place, @Nullable String content, String law, String by, Instant at) {}
