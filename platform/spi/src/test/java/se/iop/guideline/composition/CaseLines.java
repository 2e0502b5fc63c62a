package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Clause;
import se.iop.guideline.Clauses;
import se.iop.guideline.Proposal;
import se.iop.guideline.Value;
import se.iop.guideline.composition.LimitTable.Row;
import se.iop.model.Sek;
import se.iop.model.Terms;

/** The cases of a clause, a line each: what must be said of it, what it is called and what the agreement holds. */
final class CaseLines {

    private CaseLines() {}

    /** A clause of that kind; what is not given stays as a form begins with it. */
    static Clause clause(String kind, Map<String, Value> values) {
        return Clauses.kind(kind).start().with(values);
    }

    /** A clause with one whole number. */
    static Clause clause(String kind, String name, long number) {
        return clause(kind, Map.of(name, new Value.Whole(number)));
    }

    /** The lines, after the clause itself has said of every case what must be said. */
    static List<String> of(Clause clause, Function<Terms, Object> held) {
        return ofProposals(clause, proposal -> held.apply(proposal.terms()));
    }

    /** The lines of cases that differ in more than the agreement. */
    static List<String> ofProposals(Clause clause, Function<Proposal, Object> held) {
        assertThat(LimitTable.of(clause).rows())
                .as("%s says what must be said", clause)
                .allSatisfy(row -> assertThat(row).matches(Row::right));
        return LimitTable.cases(clause).stream()
                .map(one -> plain(one.expected() + " | " + one.input() + " | " + held.apply(one.proposal())))
                .toList();
    }

    /** An amount in words, or that it is unknown. */
    static String text(@Nullable Sek amount) {
        return amount == null ? "okänt" : amount.text();
    }

    /** Amounts keep together with spaces that no one sees in a test. */
    private static String plain(String line) {
        return line.replace('\u00a0', ' ');
    }
}
