package se.iop.guideline;

import java.util.List;

/**
 * One paragraph of a guideline's own text, beside the rules that answer for it.
 *
 * @param number what it is numbered in the guideline, for example {@code 3 §} or {@code 2.1}; unique in a version
 * @param heading its heading, empty where it has none
 * @param text its words, as they were decided
 * @param handling how the platform handles it
 * @param rules the names of the requirements that answer for it; some where it is automated or judged, otherwise none
 */
public record Paragraph(String number, String heading, String text, Handling handling, List<String> rules) {

    /** Keeps a list of its own, and refuses a handling that does not fit the rules. */
    public Paragraph {
        rules = List.copyOf(rules);
        if (number.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("En paragraf i riktlinjen har en beteckning och en text");
        }
        if (handling.hasRules() == rules.isEmpty()) {
            throw new IllegalArgumentException("Paragraf " + number + ": "
                    + (rules.isEmpty() ? "ange vilken regel som svarar för den" : "den ska inte ha någon regel"));
        }
    }

    /** How the platform handles a paragraph. */
    public enum Handling {
        /** A rule computes it. */
        AUTOMATED("automatiserad"),
        /** A person judges it, under a rule that asks. */
        PERSON("bedöms av en människa"),
        /** It demands nothing of an agreement. */
        NOT_APPLICABLE("ställer inget krav på en överenskommelse"),
        /** It demands something that no rule answers for yet. */
        UNMAPPED("saknar regel");

        private final String label;

        Handling(String label) {
            this.label = label;
        }

        /** What it is called, in Swedish. */
        public String label() {
            return label;
        }

        /** Whether a paragraph handled so has rules. */
        public boolean hasRules() {
            return this == AUTOMATED || this == PERSON;
        }
    }

    /** The paragraph in plain Swedish, how it is handled on a line of its own. */
    public String text(boolean withHandling) {
        var lines = new StringBuilder(256).append("  ").append(number);
        if (!heading.isEmpty()) {
            lines.append(' ').append(heading);
        }
        lines.append('\n');
        text.lines().forEach(line -> lines.append("    ").append(line).append('\n'));
        if (withHandling) {
            lines.append("    → ").append(handling.label());
            if (!rules.isEmpty()) {
                lines.append(": ").append(String.join(", ", rules));
            }
            lines.append('\n');
        }
        return lines.toString();
    }
}
