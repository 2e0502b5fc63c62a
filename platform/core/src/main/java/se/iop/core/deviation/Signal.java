package se.iop.core.deviation;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a committee deviates from so often that the rule should be looked at.
 *
 * @param committee the committee
 * @param requirement the rule's name
 * @param rule the rule's words as they are today, none where the rule is gone
 * @param count how many deviations
 * @param threshold what they are measured by
 */
public record Signal(
        String committee, String requirement, @Nullable String rule, int count, Threshold threshold) {}
