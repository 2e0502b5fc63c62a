package se.iop.guideline.composition;

import java.util.List;
import se.iop.guideline.Clause;
import se.iop.guideline.Guideline;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;

/**
 * A guideline tried at its limits: for each rule of the library generated agreements just inside, at and just outside
 * the limit, judged by the rule itself.
 *
 * @param rows one row a case, in the order of the rules
 */
public record LimitTable(List<Row> rows) {

    /** Keeps a list of its own. */
    public LimitTable {
        rows = List.copyOf(rows);
    }

    /** How an agreement is judged, without the sentence. */
    public enum Judged {
        /** Met. */
        MET("uppfyllt"),
        /** Breached. */
        BREACHED("inte uppfyllt"),
        /** Not assessable. */
        UNSETTLED("går inte att pröva"),
        /** Nothing to say. */
        INAPPLICABLE("inte tillämpligt");

        private final String label;

        Judged(String label) {
            this.label = label;
        }

        /** What it is called, in Swedish. */
        public String label() {
            return label;
        }

        /** The kind of an outcome. */
        public static Judged of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Met met -> MET;
                case Outcome.Breached breached -> BREACHED;
                case Outcome.Unsettled unsettled -> UNSETTLED;
                case Outcome.Inapplicable inapplicable -> INAPPLICABLE;
            };
        }
    }

    /**
     * A generated agreement and what must be said of it.
     *
     * @param input what it says, in Swedish words
     * @param proposal the agreement
     * @param expected what the rule must say
     */
    public record Case(String input, Proposal proposal, Judged expected) {}

    /**
     * One case judged.
     *
     * @param requirement the name of the rule
     * @param rule the rule in plain Swedish
     * @param input what the agreement says
     * @param expected what the rule must say
     * @param got what it says
     * @param why its sentence
     */
    public record Row(String requirement, String rule, String input, Judged expected, Judged got, String why) {

        /** Whether the rule says what it must. */
        public boolean right() {
            return expected == got;
        }
    }

    /** Every rule of the library in a guideline, tried as it stands there; rules in code have no cases of their own. */
    public static LimitTable of(Guideline guideline) {
        return new LimitTable(guideline.rules().stream()
                .flatMap(rule -> rows(rule.requirement()).stream())
                .toList());
    }

    /** One clause, tried. */
    public static LimitTable of(Clause clause) {
        return new LimitTable(rows(clause.requirement()));
    }

    /** The cases of a clause: at least one that keeps it or asks, and one that breaks it where it can be broken. */
    public static List<Case> cases(Clause clause) {
        return LimitCases.of(clause);
    }

    /** Whether every case came out as it must. */
    public boolean right() {
        return rows.stream().allMatch(Row::right);
    }

    private static List<Row> rows(Requirement requirement) {
        var clause = requirement.clause();
        return clause == null
                ? List.of()
                : cases(clause).stream().map(one -> row(requirement, one)).toList();
    }

    private static Row row(Requirement requirement, Case one) {
        var outcome = requirement.check().apply(one.proposal());
        return new Row(
                requirement.name(), requirement.text(), one.input(), one.expected(), Judged.of(outcome), why(outcome));
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met(var why) -> why;
            case Outcome.Breached(var why, var fix) -> why;
            case Outcome.Unsettled(var question, var cause) -> question;
            case Outcome.Inapplicable(var why) -> why;
        };
    }
}
