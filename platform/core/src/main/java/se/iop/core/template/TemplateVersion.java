package se.iop.core.template;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Template;

/**
 * A version of a committee's own template.
 *
 * @param committee whose, by its short name
 * @param kind for which document
 * @param version its number, counted from one for each committee and kind
 * @param validFrom the first day it holds
 * @param content the template; none where the committee has no template of its own from that day
 * @param by who wrote it
 * @param at when
 */
public record TemplateVersion(
        String committee,
        Template.Kind kind,
        int version,
        LocalDate validFrom,
        @Nullable Template content,
        String by,
        Instant at) {}
