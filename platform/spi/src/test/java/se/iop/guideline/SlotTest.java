package se.iop.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Slot.Option;
import se.iop.guideline.Slot.Stricter;
import se.iop.model.Sek;

/** Each kind of parameter starts within its own bounds, and keeps what is not changed. */
class SlotTest {

    private static final List<Option> SIZES = List.of(new Option("s", "Liten"), new Option("l", "Stor"));

    @Test
    void aNumberHasTheBoundsThatItIsGiven() {
        assertThat(Slot.whole("times", "Antal", "Hur ofta.", 1, 12, 2, Stricter.HIGHER))
                .isEqualTo(slot(
                        "times", "Antal", "Hur ofta.", Slot.Type.WHOLE, 1, 12, new Value.Whole(2), Stricter.HIGHER));
    }

    @Test
    void aLengthOfTimeIsLongerThanNothing() {
        var slot = Slot.period("limit", "Längst", "Hur länge.", 24, Period.ofYears(1), Stricter.LOWER);
        assertThat(slot)
                .isEqualTo(slot(
                        "limit",
                        "Längst",
                        "Hur länge.",
                        Slot.Type.PERIOD,
                        1,
                        24,
                        new Value.Length(Period.ofYears(1)),
                        Stricter.LOWER));
        assertThat(slot.flaw(new Value.Length(Period.ofDays(1)))).isEmpty();
        assertThat(slot.flaw(new Value.Length(Period.ofYears(2)))).isEmpty();
        assertThat(slot.flaw(new Value.Length(Period.ZERO))).contains("Längst är längre än ingenting och högst 2 år.");
        assertThat(slot.flaw(new Value.Length(Period.of(2, 0, 1))))
                .contains("Längst är längre än ingenting och högst 2 år.");
    }

    @Test
    void anAmountIsGivenInKronorAndNeverNegative() {
        var slot = Slot.money("limit", "Högst", "Hur mycket.", 500);
        assertThat(slot)
                .isEqualTo(slot(
                        "limit",
                        "Högst",
                        "Hur mycket.",
                        Slot.Type.MONEY,
                        0,
                        1_000_000_000_000L,
                        new Value.Money(Sek.kronor(500)),
                        Stricter.LOWER));
        assertThat(slot.flaw(new Value.Money(Sek.ZERO))).isEmpty();
        assertThat(slot.flaw(new Value.Money(new Sek(-1))))
                .contains("Högst är från 0\u00a0kr till 10\u00a0000\u00a0000\u00a0000\u00a0kr.");
    }

    @Test
    void aShareIsAtMostAllOfIt() {
        var slot = Slot.percent("share", "Andel", "Hur stor del.", 20, Stricter.LOWER);
        assertThat(slot)
                .isEqualTo(slot(
                        "share",
                        "Andel",
                        "Hur stor del.",
                        Slot.Type.PERCENT,
                        0,
                        100,
                        new Value.Percent(BigDecimal.valueOf(20)),
                        Stricter.LOWER));
        assertThat(slot.flaw(new Value.Percent(new BigDecimal("100")))).isEmpty();
        assertThat(slot.flaw(new Value.Percent(new BigDecimal("100.01"))))
                .contains("Andel är från 0 till 100 procent.");
    }

    @Test
    void yesOrNoAndWordsHaveTheirStandards() {
        assertThat(Slot.flag("written", "Skriftligt", "Om den är det.", true, Stricter.HIGHER))
                .isEqualTo(slot(
                        "written",
                        "Skriftligt",
                        "Om den är det.",
                        Slot.Type.FLAG,
                        0,
                        1,
                        new Value.Flag(true),
                        Stricter.HIGHER));
        assertThat(Slot.words("series", "Serie", "Vilken.", 20, "OPI"))
                .isEqualTo(slot(
                        "series",
                        "Serie",
                        "Vilken.",
                        Slot.Type.TEXT,
                        1,
                        20,
                        new Value.Words("OPI"),
                        Stricter.NO_MATTER));
    }

    @Test
    void aChoiceStartsWithTheFirstAndReadsAsItsWords() {
        var slot = Slot.choice("size", "Storlek", "Hur stor.", SIZES);
        assertThat(slot)
                .isEqualTo(new Slot(
                        "size",
                        "Storlek",
                        "Hur stor.",
                        Slot.Type.CHOICE,
                        1,
                        1,
                        SIZES,
                        new Value.Choice("s"),
                        false,
                        false,
                        Stricter.NEITHER));
        assertThat(slot.text(new Value.Choice("l"))).isEqualTo("Stor");
        assertThat(slot.text(new Value.Choice("m"))).isEqualTo("m");
        assertThat(slot.text(null)).isEqualTo("–");
        assertThat(slot.flaw(new Value.Choice("m"))).contains("Storlek: ”m” finns inte att välja.");
    }

    @Test
    void severalMayBeChosenEachOnce() {
        var slot = Slot.choices("sizes", "Storlekar", "Vilka.", SIZES, List.of("l"));
        assertThat(slot)
                .isEqualTo(new Slot(
                        "sizes",
                        "Storlekar",
                        "Vilka.",
                        Slot.Type.CHOICES,
                        1,
                        2,
                        SIZES,
                        new Value.Choices(List.of("l")),
                        false,
                        false,
                        Stricter.HIGHER));
        assertThat(slot.text(new Value.Choices(List.of("l", "s")))).isEqualTo("Stor och Liten");
        assertThat(slot.flaw(new Value.Choices(List.of("l", "s")))).isEmpty();
        assertThat(slot.flaw(new Value.Choices(List.of("l", "l"))))
                .contains("Storlekar: samma val förekommer två gånger.");
        assertThat(slot.flaw(new Value.Choices(List.of()))).contains("Storlekar: välj minst 1.");
    }

    @Test
    void criteriaAreAsManyAsTheBoundsSay() {
        var slot = Slot.of("list", "Kriterier", "Vilka.", Slot.Type.CRITERIA, 1, 2, null, Stricter.NEITHER);
        assertThat(slot.flaw(criteria(0))).contains("Kriterier är från 1 till 2.");
        assertThat(slot.flaw(criteria(1))).isEmpty();
        assertThat(slot.flaw(criteria(2))).isEmpty();
        assertThat(slot.flaw(criteria(3))).contains("Kriterier är från 1 till 2.");
        var same = List.of(new Criterion("a", "Ett"), new Criterion("a", "Två"));
        assertThat(slot.flaw(new Value.Criteria(same))).contains("Kriterier: två kriterier har samma beteckning.");
        assertThat(slot.flaw(new Value.Criteria(List.of(new Criterion("a", " ")))))
                .contains("Kriterier: varje kriterium har en beteckning och en text.");
        assertThat(slot.flaw(new Value.Criteria(List.of(new Criterion(" ", "Ett")))))
                .contains("Kriterier: varje kriterium har en beteckning och en text.");
    }

    @Test
    void aChangeLeavesTheRestAsItWas() {
        var slot = Slot.whole("times", "Antal", "Hur ofta.", 1, 12, 2, Stricter.HIGHER);
        assertThat(slot.decidesTheName())
                .isEqualTo(new Slot(
                        "times",
                        "Antal",
                        "Hur ofta.",
                        Slot.Type.WHOLE,
                        1,
                        12,
                        List.of(),
                        new Value.Whole(2),
                        false,
                        true,
                        Stricter.NO_MATTER));
        assertThat(slot.stricter(Stricter.NEITHER))
                .isEqualTo(slot(
                        "times", "Antal", "Hur ofta.", Slot.Type.WHOLE, 1, 12, new Value.Whole(2), Stricter.NEITHER));
        var optional = slot.mayBeLeftOut();
        assertThat(optional)
                .isEqualTo(new Slot(
                        "times",
                        "Antal",
                        "Hur ofta.",
                        Slot.Type.WHOLE,
                        1,
                        12,
                        List.of(),
                        null,
                        true,
                        false,
                        Stricter.HIGHER));
        assertThat(optional.flaw(null)).isEmpty();
        assertThat(slot.flaw(null)).contains("Antal behöver ett värde.");
    }

    private static Value criteria(int number) {
        return new Value.Criteria(IntStream.rangeClosed(1, number)
                .mapToObj(id -> new Criterion(String.valueOf(id), "Kriterium"))
                .toList());
    }

    private static Slot slot(
            String name,
            String label,
            String help,
            Slot.Type type,
            long least,
            long most,
            Value standard,
            Stricter which) {
        return new Slot(name, label, help, type, least, most, List.of(), standard, false, false, which);
    }
}
