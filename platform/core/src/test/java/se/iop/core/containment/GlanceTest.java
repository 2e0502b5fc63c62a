package se.iop.core.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Breached;
import se.iop.model.Economy;
import se.iop.model.Extra;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Relation;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.testkit.AnyTerms;

/** What is let through at a glance is what the closer look would let through as it is. */
class GlanceTest {

    private static final int TERMS = 300;

    @Test
    void honestSentencesNeedNoCloserLook() {
        for (var said : List.of(
                "Överenskommelsen gäller 2026–2027, högst 500\u00a0000 kr om året (−3 %, 7 €).",
                "Vad är ”det” värt? Łódź & naïve …", "")) {
            assertThat(Glance.isWellFormed(Outcome.met(said), Terms.EMPTY))
                    .as(said)
                    .isTrue();
            for (var outcome :
                    List.of(Outcome.unstated(said), Outcome.breached(said), new Outcome.Inapplicable(said))) {
                assertThat(Glance.isWellFormed(outcome, Terms.EMPTY)).as(said).isTrue();
            }
        }
    }

    @Test
    void noSignIsLetThroughThatTheCloserLookWouldReplace() {
        var letThrough = 0;
        for (var sign = 0; sign <= Character.MAX_VALUE; sign++) {
            var outcome = Outcome.met("a" + (char) sign);
            if (Glance.isWellFormed(outcome, Terms.EMPTY)) {
                letThrough++;
                assertThat(WellFormed.outcome(outcome, Terms.EMPTY))
                        .as("sign %04x", sign)
                        .isSameAs(outcome);
            }
        }
        assertThat(letThrough).isBetween(500, 1_000);
    }

    @Test
    void aSentenceThatIsTooLongIsForTheCloserLook() {
        assertThat(Glance.isWellFormed(Outcome.met("x".repeat(10_001)), Terms.EMPTY))
                .isFalse();
    }

    @Test
    @SuppressWarnings({"rawtypes", "unchecked", "NullAway"})
    void aCorrectionThatIsNotWellFormedIsForTheCloserLook() {
        var notParties = (List) List.of("x");
        var subject = Terms.EMPTY.subject();
        var notPlain = new Subject("\u202ex", List.of(), "", "", "", List.of());
        var neverEnding = LocalDate.of(10_000, 1, 1);
        for (var fix : List.of(
                Terms.EMPTY.with((Subject) null),
                Terms.EMPTY.with(notPlain),
                Terms.EMPTY.with((List<Party>) notParties),
                Terms.EMPTY.with(Term.UNKNOWN.openFrom(neverEnding)))) {
            var outcome = new Breached("x", fix);
            assertThat(Glance.isWellFormed(outcome, Terms.EMPTY)).isFalse();
            assertThatThrownBy(() -> WellFormed.outcome(outcome, Terms.EMPTY)).isInstanceOf(WellFormed.Unfit.class);
        }
        assertThat(Glance.isWellFormed(new Breached("x", Terms.EMPTY.with(subject)), Terms.EMPTY))
                .isTrue();
    }

    /** Each part of the terms has its turn: it is missing, or holds an array where a party or a remark should be. */
    @Test
    void noPartOfACorrectionGoesUnseen() {
        for (var component : Terms.class.getRecordComponents()) {
            for (var wrong : wrong(component.getType())) {
                var fix = Copies.with(Terms.EMPTY, component.getName(), wrong);
                assertThat(Glance.isWellFormed(new Breached("x", fix), Terms.EMPTY))
                        .as(component.getName())
                        .isFalse();
            }
        }
    }

    @SuppressWarnings("NullAway")
    private static List<Object> wrong(Class<?> type) {
        if (type == Map.class) {
            return List.of(Map.of(1, new Extra.Flag(true)), Map.of("x", new int[0]));
        }
        return Collections.singletonList(type == List.class ? List.of(new int[0]) : null);
    }

    @Test
    void aRelationMoreAndAnotherKindOfIndexationNeedNoCloserLook() {
        var day = LocalDate.of(2026, 1, 1);
        var economy = Terms.EMPTY.economy();
        var judged = Terms.EMPTY.with(economy.with(new Indexation.BudgetCompensation(day)));
        for (var fix : List.of(
                judged.with(economy.with(new Indexation.By("OPI", day, null, null))),
                judged.withRelations(List.of(new Relation(Relation.Kind.PREDECESSOR, "x"))),
                withExtra(judged))) {
            assertThat(Glance.isWellFormed(new Breached("x", fix), judged)).isTrue();
        }
    }

    private static Terms withExtra(Terms terms) {
        return Copies.with(terms, "extra", Map.of("x", new Extra.Flag(true)));
    }

    @Test
    void aSetIsForTheCloserLook() {
        var economy = Terms.EMPTY.economy().with(Set.of(Economy.Repayment.values()[0]));
        assertThat(Glance.isWellFormed(new Breached("x", Terms.EMPTY.with(economy)), Terms.EMPTY))
                .isFalse();
    }

    @Test
    void aLargeCorrectionIsForTheCloserLook() {
        var relations = Collections.nCopies(300, new Relation(Relation.Kind.PREDECESSOR, "x"));
        assertThat(Glance.isWellFormed(new Breached("x", Terms.EMPTY.withRelations(relations)), Terms.EMPTY))
                .isFalse();
    }

    @Test
    void aCorrectedTermNeedsNoCloserLook() {
        for (var seed = 0; seed < TERMS; seed++) {
            var judged = AnyTerms.of(seed);
            var fix =
                    judged.with(judged.term().lasting(new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
            assertThat(Glance.isWellFormed(new Breached("x", fix), judged)).isTrue();
        }
    }
}
