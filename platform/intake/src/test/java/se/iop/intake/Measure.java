package se.iop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts how much of what is said was found, and how much of what was found is said, field by field. */
final class Measure {

    private record Count(int right, int proposed, int said) {

        Count plus(int moreRight, int moreProposed, int moreSaid) {
            return new Count(right + moreRight, proposed + moreProposed, said + moreSaid);
        }

        /** What was proposed is all right where nothing was. */
        double precision() {
            return proposed == 0 ? 1 : (double) right / proposed;
        }

        double recall() {
            return said == 0 ? 1 : (double) right / said;
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    /** Compares what one text gave with what it says. */
    void compare(String name, List<Proposal> proposals, Map<String, List<String>> said) {
        var proposed = new TreeMap<String, List<String>>();
        proposals.forEach(proposal -> {
            var field = Written.field(proposal.value());
            if (!field.isEmpty()) {
                proposed.computeIfAbsent(field, _ -> new ArrayList<>()).add(Written.of(proposal.value()));
            }
        });
        for (var field : Written.FIELDS) {
            compare(name, field, proposed.getOrDefault(field, List.of()), said.getOrDefault(field, List.of()));
        }
    }

    private void compare(String name, String field, List<String> proposed, List<String> said) {
        var left = new ArrayList<>(said);
        var right = 0;
        for (var one : proposed) {
            if (left.remove(one)) {
                right++;
            } else {
                misses.add(name + ": " + field + " proposed and not said: " + one);
            }
        }
        left.forEach(one -> misses.add(name + ": " + field + " said and not proposed: " + one));
        counts.merge(
                field,
                new Count(right, proposed.size(), said.size()),
                (sum, more) -> sum.plus(more.right(), more.proposed(), more.said()));
    }

    double precision(String field) {
        return counts.getOrDefault(field, new Count(0, 0, 0)).precision();
    }

    double recall(String field) {
        return counts.getOrDefault(field, new Count(0, 0, 0)).recall();
    }

    double precision() {
        return all().precision();
    }

    double recall() {
        return all().recall();
    }

    private Count all() {
        var sum = new Count(0, 0, 0);
        for (var count : counts.values()) {
            sum = sum.plus(count.right(), count.proposed(), count.said());
        }
        return sum;
    }

    /** The figures as a table, and every miss. */
    String text() {
        var text = new StringBuilder(String.format(Locale.ROOT, "%-14s %9s %9s%n", "field", "precision", "recall"));
        counts.forEach((field, count) -> line(text, field, count));
        line(text, "all", all());
        misses.forEach(miss -> text.append(miss).append(System.lineSeparator()));
        return text.toString();
    }

    private static void line(StringBuilder text, String field, Count count) {
        text.append(String.format(
                Locale.ROOT,
                "%-14s %9.2f %9.2f   (%d right, %d proposed, %d said)%n",
                field,
                count.precision(),
                count.recall(),
                count.right(),
                count.proposed(),
                count.said()));
    }
}
