package se.iop.core.deviation;

import org.jspecify.annotations.Nullable;

/**
 * How many deviations a committee decided from a rule in a year.
 *
 * @param committee the committee
 * @param requirement the rule's name
 * @param rule the rule's words as they are today, none where the rule is gone
 * @param year the calendar year of the decision, unknown where its day is
 * @param count how many
 */
public record Tally(
        String committee,
        String requirement,
        @Nullable String rule,
        @Nullable Integer year,
        int count) {}
