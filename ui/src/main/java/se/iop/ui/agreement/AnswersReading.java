package se.iop.ui.agreement;

import java.util.List;
import java.util.TreeMap;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;

/** Reads what persons have answered to the questions of the guidelines. */
final class AnswersReading {

    private final Written written;

    AnswersReading(Written written) {
        this.written = written;
    }

    Answers answers() {
        var answers = new TreeMap<String, Answer>();
        for (var question : questions()) {
            var key = "answer." + question + ".";
            var verdict = written.constant(Verdict.class, key + "verdict");
            var reason = written.page(key + "reason");
            var on = written.day(key + "on");
            if (verdict != null && reason.isEmpty()) {
                written.refuse(key + "reason", "agreement.refused.reason");
            } else if (verdict == null && !reason.isEmpty()) {
                written.refuse(key + "verdict", "agreement.refused.verdict");
            } else if (verdict != null && on != null) {
                answers.put(question, new Answer(verdict, reason, written.text(key + "by"), on));
            }
        }
        return new Answers(answers);
    }

    private List<String> questions() {
        return written.keys().stream()
                .filter(key -> key.startsWith("answer."))
                .map(key -> key.substring("answer.".length(), key.lastIndexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }
}
