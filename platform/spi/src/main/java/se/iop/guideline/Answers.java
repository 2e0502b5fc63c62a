package se.iop.guideline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people have answered where a rule needs a person.
 *
 * @param byQuestion the answer to each question: the requirement's name, or for one criterion
 *     {@code requirement/criterion}
 */
public record Answers(Map<String, Answer> byQuestion) {

    /** No question is answered. */
    public static final Answers NONE = new Answers(Map.of());

    /** Keeps a map of its own, always gone through in the same order. */
    public Answers {
        byQuestion = Collections.unmodifiableMap(new TreeMap<>(byQuestion));
    }

    /**
     * One answer.
     *
     * @param verdict what the person found
     * @param reason why, never empty
     * @param by who answered, a person's or function's name
     * @param on the day of the answer
     */
    public record Answer(Verdict verdict, String reason, String by, LocalDate on) {

        /** An answer without a reason is none. */
        public Answer {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("Ett svar behöver ett skäl");
            }
        }
    }

    /** What a person may answer. */
    public enum Verdict {
        /** Fulfilled. */
        MET,
        /** In part; not enough where the rule demands it. */
        PARTLY,
        /** Not fulfilled. */
        NOT_MET,
        /** Does not apply here. */
        NOT_APPLICABLE
    }

    /** The answer to a question, if someone has answered. */
    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }

    /** The same answers and one more, which replaces an earlier answer to the same question. */
    public Answers with(String question, Answer answer) {
        var more = new TreeMap<>(byQuestion);
        more.put(question, answer);
        return new Answers(more);
    }
}
