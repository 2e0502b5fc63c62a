package se.iop.core.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.iop.model.Span;

/** The length of a chain, where it is broken and where it is double. */
class ChainTest {

    @Test
    void agreementsThatFollowAtOnceAreAsLongAsTheyAreTogether() {
        var chain = chain("2017-01-01/2018-12-31", "2019-01-01/2021-06-30");
        assertThat(chain.length()).isEqualTo(Period.of(4, 6, 0));
        assertThat(chain.gaps()).isEmpty();
        assertThat(chain.overlaps()).isEmpty();
    }

    @Test
    void timeWithoutAnAgreementIsAGapAndNoLength() {
        var chain = chain("2019-02-01/2020-07-31", "2015-01-01/2016-12-31", "2017-01-01/2018-12-31");
        assertThat(chain.agreements()).isEqualTo(3);
        assertThat(chain.length()).isEqualTo(Period.of(5, 6, 0));
        assertThat(chain.gaps()).containsExactly(span("2019-01-01/2019-01-31"));
        assertThat(chain.gapDays()).isEqualTo(31);
    }

    @Test
    void timeCoveredTwiceCountsOnceAndIsAnOverlap() {
        var chain = chain("2017-08-01/2020-01-31", "2020-01-01/2022-12-31");
        assertThat(chain.length()).isEqualTo(Period.of(5, 5, 0));
        assertThat(chain.overlaps()).containsExactly(span("2020-01-01/2020-01-31"));
        assertThat(chain.overlapDays()).isEqualTo(31);
        assertThat(chain.gaps()).isEmpty();
    }

    @Test
    void oneInsideAnotherIsAllOverlap() {
        var chain = chain("2017-01-01/2019-12-31", "2018-01-01/2018-12-31", "2020-01-01/2020-12-31");
        assertThat(chain.length()).isEqualTo(Period.ofYears(4));
        assertThat(chain.overlaps()).containsExactly(span("2018-01-01/2018-12-31"));
    }

    @Test
    void aSharedDayIsAnOverlapAndAMissingDayAGapOfOne() {
        assertThat(chain("2020-01-01/2020-06-30", "2020-06-30/2020-12-31").overlapDays())
                .isEqualTo(1);
        assertThat(chain("2020-01-01/2020-06-29", "2020-07-01/2020-12-31").gapDays())
                .isEqualTo(1);
    }

    @Test
    void whatIsUnknownIsCountedAsUnknown() {
        var chain = Chain.of(Arrays.asList(null, span("2020-01-01/2020-12-31")));
        assertThat(chain.agreements()).isEqualTo(2);
        assertThat(chain.unknown()).isEqualTo(1);
        assertThat(chain.length()).isEqualTo(Period.ofYears(1));
        assertThat(Chain.of(List.of()).length()).isEqualTo(Period.ZERO);
    }

    private static Chain chain(String... periods) {
        return Chain.of(
                Arrays.stream(periods).<@Nullable Span>map(ChainTest::span).toList());
    }

    private static Span span(String period) {
        var days = period.split("/", -1);
        return new Span(java.time.LocalDate.parse(days[0]), java.time.LocalDate.parse(days[1]));
    }
}
