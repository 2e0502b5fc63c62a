package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Slot.Option;
import se.iop.model.Extra;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Report;
import se.iop.model.IndexValue;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Terms;

/** What a body may bring beside its rules. */
class ExtraFieldTest {

    private static final ExtraField NOTE = ExtraField.text("note", "Anteckning", "Fri text.");
    private static final ExtraField SHARE = ExtraField.whole("share", "Andel", "I procent.", 0, 100);
    private static final ExtraField COST = ExtraField.money("cost", "Kostnad", "I kronor.");
    private static final ExtraField DAY = ExtraField.date("day", "Besök", "När.");
    private static final ExtraField SIZE = ExtraField.choice(
            "size", "Storlek", "Hur stor.", List.of(new Option("s", "Liten"), new Option("l", "Stor")));
    private static final ExtraField GREEN = ExtraField.flag("green", "Miljömärkt", "Om den är det.");

    @Test
    void aValueIsOfItsTypeAndWithinItsBounds() {
        fits(NOTE, new Extra.Words("a"), new Extra.Words("x".repeat(10_000)));
        flawed(NOTE, new Extra.Words("x".repeat(10_001)), "Anteckning är från 1 till 10000 tecken.");
        fits(SHARE, new Extra.Whole(0), new Extra.Whole(100));
        flawed(SHARE, new Extra.Whole(-1), "Andel är från 0 till 100.");
        flawed(SHARE, new Extra.Whole(101), "Andel är från 0 till 100.");
        fits(COST, new Extra.Money(Sek.ZERO), new Extra.Money(new Sek(1_000_000_000_000_000L)));
        flawed(
                COST,
                new Extra.Money(new Sek(-1)),
                "Kostnad är från 0\u00a0kr till 10\u00a0000\u00a0000\u00a0000\u00a0000\u00a0kr.");
        fits(DAY, new Extra.Day(LocalDate.of(1900, 1, 1)), new Extra.Day(LocalDate.of(2199, 12, 31)));
        flawed(DAY, new Extra.Day(LocalDate.of(1899, 12, 31)), "Besök är från 1900-01-01 till 2199-12-31.");
        fits(SIZE, new Extra.Choice("s"), new Extra.Choice("l"));
        flawed(SIZE, new Extra.Choice("m"), "Storlek: ”m” finns inte att välja.");
        fits(GREEN, new Extra.Flag(true), new Extra.Flag(false));
        for (var field : List.of(NOTE, COST, DAY, SIZE, GREEN)) {
            flawed(field, new Extra.Whole(1), field.label() + " är av ett annat slag.");
        }
        flawed(SHARE, new Extra.Flag(true), "Andel är av ett annat slag.");
    }

    @Test
    void onlyWhatIsDemandedMustBeStated() {
        assertThat(NOTE.flaw(null)).isEmpty();
        assertThat(NOTE.demanded().flaw(null)).contains("Anteckning behöver anges.");
        assertThat(NOTE.demanded())
                .isEqualTo(new ExtraField(
                        "note", ExtraField.Type.TEXT, "Anteckning", "Fri text.", true, 1, 10_000, List.of(), false));
    }

    @Test
    void aFieldThatCannotBeAskedForIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExtraField.text("Note", "A", "B."));
        assertThatIllegalArgumentException().isThrownBy(() -> ExtraField.text("note", " ", "B."));
        assertThatIllegalArgumentException().isThrownBy(() -> ExtraField.whole("n", "A", "B.", 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> ExtraField.choice("c", "A", "B.", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtraField(
                        "f", ExtraField.Type.FLAG, "A", "B.", false, 0, 1, List.of(new Option("x", "X")), false));
        assertThat(ExtraField.whole("n", "A", "B.", 1, 1)).isNotNull();
    }

    @Test
    void eachTypeStartsWithItsOwnBounds() {
        assertThat(COST)
                .isEqualTo(new ExtraField(
                        "cost",
                        ExtraField.Type.MONEY,
                        "Kostnad",
                        "I kronor.",
                        false,
                        0,
                        1_000_000_000_000_000L,
                        List.of(),
                        false));
        assertThat(ExtraField.text("note", "A", "B."))
                .isEqualTo(new ExtraField("note", ExtraField.Type.TEXT, "A", "B.", false, 1, 10_000, List.of(), false));
        assertThat(ExtraField.money("cost", "Kostnad", "I kronor.")).isEqualTo(COST);
        assertThat(ExtraField.date("day", "Besök", "När.")).isEqualTo(DAY);
        assertThat(ExtraField.choice("size", "Storlek", "Hur stor.", SIZE.options()))
                .isEqualTo(SIZE);
        assertThat(ExtraField.flag("green", "Miljömärkt", "Om den är det.")).isEqualTo(GREEN);
    }

    @Test
    void aFieldMayBeOpenedAndATextMadeShorter() {
        assertThat(NOTE.opened())
                .isEqualTo(new ExtraField(
                        "note", ExtraField.Type.TEXT, "Anteckning", "Fri text.", false, 1, 10_000, List.of(), true));
        var shorter = NOTE.opened().demanded().shorterThan(3);
        assertThat(shorter)
                .isEqualTo(new ExtraField(
                        "note", ExtraField.Type.TEXT, "Anteckning", "Fri text.", true, 1, 3, List.of(), true));
        fits(shorter, new Extra.Words("abc"), new Extra.Words(" abc "));
        flawed(shorter, new Extra.Words("abcd"), "Anteckning är från 1 till 3 tecken.");
        assertThatIllegalArgumentException().isThrownBy(() -> NOTE.shorterThan(0));
    }

    @Test
    void aValueIsWrittenAsADocumentSaysIt() {
        assertThat(NOTE.text(new Extra.Words("Fritt"))).isEqualTo("Fritt");
        assertThat(SHARE.text(new Extra.Whole(18))).isEqualTo("18");
        assertThat(COST.text(new Extra.Money(Sek.kronor(1_500)))).isEqualTo("1\u00a0500\u00a0kr");
        assertThat(DAY.text(new Extra.Day(LocalDate.of(2026, 3, 1)))).isEqualTo("2026-03-01");
        assertThat(SIZE.text(new Extra.Choice("s"))).isEqualTo("Liten");
        assertThat(SIZE.text(new Extra.Choice("l"))).isEqualTo("Stor");
        assertThat(SIZE.text(new Extra.Choice("m"))).isEqualTo("m");
        assertThat(GREEN.text(new Extra.Flag(true))).isEqualTo("Ja");
        assertThat(GREEN.text(new Extra.Flag(false))).isEqualTo("Nej");
    }

    @Test
    void termsKeepTheValuesInTheOrderOfTheirIds() {
        var extra = new TreeMap<String, Extra>(Map.of("b", new Extra.Whole(1), "a", new Extra.Flag(true)));
        var terms = Terms.EMPTY.withExtra(extra);
        extra.clear();
        assertThat(terms.extra().keySet()).containsExactly("a", "b");
        assertThat(terms.withRemarks(List.of()).extra()).isEqualTo(terms.extra());
        assertThat(terms.with(List.<Party>of()).extra()).isEqualTo(terms.extra());
        assertThat(Terms.EMPTY.extra()).isEmpty();
        assertThat(ExtraField.whole("b", "B", "B.", 0, 2).in(terms)).contains(new Extra.Whole(1));
        assertThat(NOTE.in(terms)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Extra.Words(" "));
    }

    @Test
    void aReportTemplateAsksForSomething() {
        var indicator = new Indicator("Besök", "Antal besök", null);
        var template =
                new ReportTemplate("year", "Årsrapport", Report.Kind.ANNUAL, List.of("Verksamhet"), List.of(indicator));
        assertThat(template.indicators()).containsExactly(indicator);
        assertThat(new ReportTemplate("year", "Å", Report.Kind.ANNUAL, List.of(), List.of(indicator)))
                .isNotNull();
        assertThat(new ReportTemplate("year", "Å", Report.Kind.ANNUAL, List.of("Text"), List.of()))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportTemplate("year", "Å", Report.Kind.ANNUAL, List.of(), List.of()))
                .withMessage("En rapportmall har ett namn och frågar efter något: year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportTemplate("year", "", Report.Kind.ANNUAL, List.of("A"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportTemplate("År", "Å", Report.Kind.ANNUAL, List.of("A"), List.of()));
    }

    @Test
    void aSeriesOfItsOwnHasOneValueAYear() {
        var series = new IndexSeries(
                "EKEBY-1",
                "Ekebys uppräkning",
                List.of(new IndexSeries.Year(2026, new BigDecimal("2.5"), "Fullmäktige § 9")));
        assertThat(series.published())
                .containsExactly(new IndexValue(
                        "EKEBY-1", 2026, new BigDecimal("2.5"), IndexValue.Status.DEFINITIVE, null, "Fullmäktige § 9"));
        var twice = List.of(
                new IndexSeries.Year(2026, BigDecimal.ONE, "A"), new IndexSeries.Year(2026, BigDecimal.TEN, "B"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IndexSeries("EKEBY", "E", twice))
                .withMessage("Indexserien EKEBY har två värden för 2026");
        assertThatIllegalArgumentException().isThrownBy(() -> new IndexSeries("ekeby", "E", List.of()));
    }

    private static void fits(ExtraField field, Extra... values) {
        assertThat(values).allSatisfy(value -> assertThat(field.flaw(value)).isEmpty());
    }

    private static void flawed(ExtraField field, Extra value, String sentence) {
        assertThat(field.flaw(value)).contains(sentence);
    }
}
