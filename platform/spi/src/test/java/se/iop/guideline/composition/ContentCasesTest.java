package se.iop.guideline.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.iop.guideline.Value;
import se.iop.model.FollowUp.Report;
import se.iop.model.Terms;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/** The agreements around what must be reported, written and attached, one less and one more. */
class ContentCasesTest {

    @ParameterizedTest
    @CsvSource({"2, 1, 3", "366, 365, 367"})
    void aSteeringGroupMeetsOnceLessThenAsOftenThenOnceMore(int times, int less, int more) {
        assertThat(meetings(times))
                .containsExactly(
                        "BREACHED | Styrgruppen möts " + less + " gånger per år | true " + less,
                        "MET | Styrgruppen möts " + times + " gånger per år | true " + times,
                        "MET | Styrgruppen möts " + more + " gånger per år | true " + more,
                        "BREACHED | Ingen styrgrupp | false null",
                        "UNSETTLED | Mötena är okända | null null");
    }

    @Test
    void noSteeringGroupMeetsLessThanOnce() {
        assertThat(meetings(1))
                .containsExactly(
                        "MET | Styrgruppen möts 1 gånger per år | true 1",
                        "MET | Styrgruppen möts 2 gånger per år | true 2",
                        "BREACHED | Ingen styrgrupp | false null",
                        "UNSETTLED | Mötena är okända | null null");
    }

    @Test
    void consensusIsStrivenForOrNotOrNotMentioned() {
        assertThat(CaseLines.of(
                        CaseLines.clause("consensus", Map.of()),
                        terms -> String.valueOf(terms.followUp().steering().consensus())))
                .containsExactly(
                        "MET | Konsensus eftersträvas | true",
                        "BREACHED | Konsensus eftersträvas inte | false",
                        "UNSETTLED | Konsensus nämns inte | null");
    }

    @Test
    void bothReportsThenOneThenTheOtherThenNone() {
        assertThat(CaseLines.of(CaseLines.clause("reports", Map.of()), ContentCasesTest::reports))
                .containsExactly(
                        "MET | Halvårsrapport och årsrapport | [HALF_YEAR null, ANNUAL null]",
                        "BREACHED | Bara halvårsrapport | [HALF_YEAR null]",
                        "BREACHED | Bara årsrapport | [ANNUAL null]",
                        "BREACHED | Inga rapporter | []");
    }

    @ParameterizedTest
    @EnumSource
    void aReportThenEveryOtherThenNone(Report.Kind kind) {
        var others = Arrays.stream(Report.Kind.values())
                .filter(other -> other != kind)
                .map(other -> other + " null")
                .toList();
        assertThat(CaseLines.of(
                        CaseLines.clause("report", Map.of("kind", new Value.Choice(kind.name()))),
                        ContentCasesTest::reports))
                .containsExactly(
                        "MET | Rapporten finns | [" + kind + " null]",
                        "BREACHED | Alla rapporter utom den | " + others,
                        "BREACHED | Inga rapporter | []");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 3", "366, 365, 367"})
    void aFollowUpIsOnceLessThenAsOftenThenOnceMore(int times, int less, int more) {
        assertThat(followUps(times))
                .containsExactly(
                        "BREACHED | Uppföljningsmöte " + less + " gånger per år | [MEETING " + less + "]",
                        "MET | Uppföljningsmöte " + times + " gånger per år | [MEETING " + times + "]",
                        "MET | Uppföljningsmöte " + more + " gånger per år | [MEETING " + more + "]",
                        "BREACHED | Ingen uppföljning | []",
                        "UNSETTLED | Uppföljningsmöten, okänt hur många | [MEETING null]");
    }

    @Test
    void noFollowUpIsLessThanOnce() {
        assertThat(followUps(1))
                .containsExactly(
                        "MET | Uppföljningsmöte 1 gånger per år | [MEETING 1]",
                        "MET | Uppföljningsmöte 2 gånger per år | [MEETING 2]",
                        "BREACHED | Ingen uppföljning | []",
                        "UNSETTLED | Uppföljningsmöten, okänt hur många | [MEETING null]");
    }

    @Test
    void allSectionsThenAllButEachThenNone() {
        assertThat(sections("PURPOSE", "COMMITMENTS", "DISPUTE"))
                .containsExactly(
                        "MET | Alla avsnitt finns | PURPOSE, COMMITMENTS Exempelkommunen,"
                                + " COMMITMENTS Exempelföreningen, DISPUTE",
                        "BREACHED | Alla utom avsnittet om syfte | COMMITMENTS Exempelkommunen,"
                                + " COMMITMENTS Exempelföreningen, DISPUTE",
                        "BREACHED | Alla utom avsnittet om åtaganden | PURPOSE, DISPUTE",
                        "BREACHED | Alla utom avsnittet om tvist | PURPOSE, COMMITMENTS Exempelkommunen,"
                                + " COMMITMENTS Exempelföreningen",
                        "BREACHED | Inga avsnitt | ");
        assertThat(sections("ECONOMY"))
                .containsExactly(
                        "MET | Alla avsnitt finns | ECONOMY",
                        "BREACHED | Alla utom avsnittet om ekonomi | ",
                        "BREACHED | Inga avsnitt | ");
    }

    @Test
    void everySectionIsLeftOutOnce() {
        var all = Arrays.stream(Section.Kind.values()).map(Section.Kind::name).toArray(String[]::new);
        assertThat(sections(all)).hasSize(1 + all.length + 1).doesNotHaveDuplicates();
    }

    @Test
    void allAppendicesThenAllButEachThenNoneAttached() {
        assertThat(appendices("ACTIVITY_PLAN", "BUDGET"))
                .containsExactly(
                        "MET | Alla bilagor är bifogade | [ACTIVITY_PLAN bifogad, BUDGET bifogad]",
                        "BREACHED | Alla bilagor utom verksamhetsplan | [BUDGET bifogad]",
                        "BREACHED | Alla bilagor utom budget | [ACTIVITY_PLAN bifogad]",
                        "BREACHED | Bilagorna räknas upp men är inte bifogade | [ACTIVITY_PLAN saknas, BUDGET saknas]");
        assertThat(appendices("STATUTES"))
                .containsExactly(
                        "MET | Alla bilagor är bifogade | [STATUTES bifogad]",
                        "BREACHED | Alla bilagor utom stadgar | []",
                        "BREACHED | Bilagorna räknas upp men är inte bifogade | [STATUTES saknas]");
    }

    @Test
    void everyAppendixIsLeftOutOnce() {
        var all = Arrays.stream(Appendix.Kind.values()).map(Appendix.Kind::name).toArray(String[]::new);
        assertThat(appendices(all)).hasSize(1 + all.length + 1).doesNotHaveDuplicates();
    }

    @Test
    void valuesAreOneFewerThenAsManyThenOneMoreThenNone() {
        assertThat(values(3))
                .containsExactly(
                        "BREACHED | 2 värden | [Värde 1, Värde 2]",
                        "MET | 3 värden | [Värde 1, Värde 2, Värde 3]",
                        "MET | 4 värden | [Värde 1, Värde 2, Värde 3, Värde 4]",
                        "UNSETTLED | 0 värden | []");
        assertThat(values(1))
                .containsExactly(
                        "MET | 1 värden | [Värde 1]",
                        "MET | 2 värden | [Värde 1, Värde 2]",
                        "UNSETTLED | 0 värden | []");
        assertThat(values(100))
                .hasSize(4)
                .satisfiesExactly(
                        fewer -> assertThat(fewer)
                                .startsWith("BREACHED | 99 värden |")
                                .endsWith(", Värde 99]"),
                        exactly -> assertThat(exactly)
                                .startsWith("MET | 100 värden |")
                                .endsWith(", Värde 100]"),
                        more -> assertThat(more)
                                .startsWith("MET | 101 värden |")
                                .endsWith(", Värde 101]"),
                        none -> assertThat(none).isEqualTo("UNSETTLED | 0 värden | []"));
    }

    private static List<String> meetings(int times) {
        return CaseLines.of(CaseLines.clause("meetings", "times", times), terms -> {
            var steering = terms.followUp().steering();
            return steering.group() + " " + steering.meetingsPerYear();
        });
    }

    private static List<String> followUps(int times) {
        return CaseLines.of(CaseLines.clause("follow-up", "times", times), ContentCasesTest::reports);
    }

    private static List<String> reports(Terms terms) {
        return terms.followUp().reports().stream()
                .map(report -> report.kind() + " " + report.timesPerYear())
                .toList();
    }

    private static List<String> sections(String... kinds) {
        return CaseLines.of(
                CaseLines.clause("sections", Map.of("kinds", new Value.Choices(List.of(kinds)))),
                terms -> terms.wording().sections().stream()
                        .map(section -> section.kind() + (section.party() == null ? "" : " " + section.party()))
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> appendices(String... kinds) {
        return CaseLines.of(
                CaseLines.clause("appendices", Map.of("kinds", new Value.Choices(List.of(kinds)))),
                terms -> terms.wording().appendices().stream()
                        .map(appendix -> appendix.kind() + (appendix.digest() == null ? " saknas" : " bifogad"))
                        .toList());
    }

    private static List<String> values(int number) {
        return CaseLines.of(
                CaseLines.clause("values", "number", number),
                terms -> terms.subject().values());
    }
}
