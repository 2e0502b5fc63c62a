package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Proposal;
import se.iop.guideline.Value;

/** The proposals around what people decide and assess, one answer fewer and one more. */
class PeopleCasesTest {

    @Test
    void everyBodyDecidesOnce() {
        assertThat(CaseLines.ofProposals(
                        CaseLines.clause("decision-body", Map.of()),
                        proposal -> String.valueOf(proposal.decision().body())))
                .containsExactly(
                        "MET | Nämnden beslutar | COMMITTEE",
                        "BREACHED | Arbetsutskottet beslutar | WORKING_COMMITTEE",
                        "BREACHED | Ordföranden beslutar | CHAIR",
                        "BREACHED | En tjänsteperson beslutar på delegation | DELEGATE",
                        "UNSETTLED | Vem som beslutar är okänt | null");
    }

    @Test
    void aQuestionGetsEveryAnswerOnce() {
        assertThat(CaseLines.ofProposals(
                        CaseLines.clause("judged", Map.of("name", new Value.Words("samverkan"))),
                        PeopleCasesTest::answers))
                .containsExactly(
                        "MET | Bedömt som uppfyllt | samverkan MET",
                        "BREACHED | Bedömt som delvis uppfyllt | samverkan PARTLY",
                        "BREACHED | Bedömt som inte uppfyllt | samverkan NOT_MET",
                        "INAPPLICABLE | Bedömt som inte tillämpligt | samverkan NOT_APPLICABLE",
                        "UNSETTLED | Ingen har bedömt det | ");
    }

    @Test
    void whereAllAreRequiredTheLastIsMetNotMetAndNotAssessed() {
        assertThat(criteria(3, Map.of("pass", new Value.Choice("ALL"))))
                .containsExactly(
                        "MET | Alla kriterier är uppfyllda | krav/K1 MET, krav/K2 MET, krav/K3 MET",
                        "BREACHED | Alla utom ett är uppfyllda | krav/K1 MET, krav/K2 MET, krav/K3 NOT_MET",
                        "UNSETTLED | Alla utom ett är uppfyllda, och det är inte bedömt | krav/K1 MET, krav/K2 MET");
        assertThat(criteria(1, Map.of("pass", new Value.Choice("ALL"))))
                .containsExactly(
                        "MET | Alla kriterier är uppfyllda | krav/K1 MET",
                        "BREACHED | Alla utom ett är uppfyllda | krav/K1 NOT_MET",
                        "UNSETTLED | Alla utom ett är uppfyllda, och det är inte bedömt | ");
    }

    @Test
    void whereSomeAreRequiredOneFewerThenAsManyThenOneMoreAreMet() {
        assertThat(atLeast(2, 4))
                .containsExactly(
                        "BREACHED | 1 kriterier är uppfyllda, de andra inte"
                                + " | krav/K1 MET, krav/K2 NOT_MET, krav/K3 NOT_MET, krav/K4 NOT_MET",
                        "MET | 2 kriterier är uppfyllda, de andra inte"
                                + " | krav/K1 MET, krav/K2 MET, krav/K3 NOT_MET, krav/K4 NOT_MET",
                        "MET | 3 kriterier är uppfyllda, de andra inte"
                                + " | krav/K1 MET, krav/K2 MET, krav/K3 MET, krav/K4 NOT_MET",
                        "UNSETTLED | 1 kriterier är uppfyllda, ett är inte bedömt"
                                + " | krav/K1 MET, krav/K3 NOT_MET, krav/K4 NOT_MET");
    }

    @Test
    void noMoreAreMetThanThereAreAndNoFewerThanNone() {
        assertThat(atLeast(2, 2))
                .containsExactly(
                        "BREACHED | 1 kriterier är uppfyllda, de andra inte | krav/K1 MET, krav/K2 NOT_MET",
                        "MET | 2 kriterier är uppfyllda, de andra inte | krav/K1 MET, krav/K2 MET",
                        "UNSETTLED | 1 kriterier är uppfyllda, ett är inte bedömt | krav/K1 MET");
        assertThat(atLeast(1, 1))
                .containsExactly(
                        "BREACHED | 0 kriterier är uppfyllda, de andra inte | krav/K1 NOT_MET",
                        "MET | 1 kriterier är uppfyllda, de andra inte | krav/K1 MET",
                        "UNSETTLED | 0 kriterier är uppfyllda, ett är inte bedömt | ");
        assertThat(atLeast(1, 2))
                .containsExactly(
                        "BREACHED | 0 kriterier är uppfyllda, de andra inte | krav/K1 NOT_MET, krav/K2 NOT_MET",
                        "MET | 1 kriterier är uppfyllda, de andra inte | krav/K1 MET, krav/K2 NOT_MET",
                        "MET | 2 kriterier är uppfyllda, de andra inte | krav/K1 MET, krav/K2 MET",
                        "UNSETTLED | 0 kriterier är uppfyllda, ett är inte bedömt | krav/K2 NOT_MET");
    }

    @Test
    void whereCertainOnesAreRequiredTheOthersMayFail() {
        assertThat(required(List.of("K1", "K3"), 4))
                .containsExactly(
                        "MET | De obligatoriska är uppfyllda, de andra inte"
                                + " | krav/K1 MET, krav/K2 NOT_MET, krav/K3 MET, krav/K4 NOT_MET",
                        "BREACHED | Alla obligatoriska utom ett är uppfyllda | krav/K1 MET, krav/K3 NOT_MET",
                        "UNSETTLED | Ett obligatoriskt kriterium är inte bedömt | krav/K1 MET");
        assertThat(required(List.of("K2"), 2))
                .containsExactly(
                        "MET | De obligatoriska är uppfyllda, de andra inte | krav/K1 NOT_MET, krav/K2 MET",
                        "BREACHED | Alla obligatoriska utom ett är uppfyllda | krav/K2 NOT_MET",
                        "UNSETTLED | Ett obligatoriskt kriterium är inte bedömt | ");
    }

    @Test
    void whereItIsUnknownHowManyAreRequiredNoAnswersSettleIt() {
        assertThat(criteria(2, Map.of("pass", new Value.Choice("UNKNOWN"))))
                .containsExactly(
                        "UNSETTLED | Alla kriterier är uppfyllda | krav/K1 MET, krav/K2 MET",
                        "UNSETTLED | Inget kriterium är bedömt | ");
    }

    private static List<String> atLeast(int count, int all) {
        return criteria(all, Map.of("pass", new Value.Choice("AT_LEAST"), "count", new Value.Whole(count)));
    }

    private static List<String> required(List<String> ids, int all) {
        return criteria(all, Map.of("pass", new Value.Choice("REQUIRED"), "required", new Value.Choices(ids)));
    }

    private static List<String> criteria(int all, Map<String, Value> pass) {
        var values = new TreeMap<>(pass);
        values.put("name", new Value.Words("krav"));
        values.put(
                "criteria",
                new Value.Criteria(IntStream.rangeClosed(1, all)
                        .mapToObj(number -> new Criterion("K" + number, "Kriterium " + number + "."))
                        .toList()));
        return CaseLines.ofProposals(CaseLines.clause("criteria", values), PeopleCasesTest::answers);
    }

    private static String answers(Proposal proposal) {
        return new TreeMap<>(proposal.answers().byQuestion())
                .entrySet().stream()
                        .map(answer -> answer.getKey() + " " + answer.getValue().verdict())
                        .collect(Collectors.joining(", "));
    }
}
