package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Sums;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Life.Ruling;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Economy;
import se.iop.model.IndexValues;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Tally;
import se.iop.model.Terms;

/** An agreement and what changes it are one commitment: each day counts in the version that holds on it. */
class VersionsMoneyTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final int YEAR = Platform.TODAY.getYear();
    private static final Span TWO_YEARS = new Span(LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR + 1, 12, 31));
    private static final LocalDate JULY = LocalDate.of(YEAR, 7, 1);

    @Test
    void theOriginalCountsUntilTheAmendmentTakesOver() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        var committee = "socialnamnden";
        var original = kept(original(committee, JULY, Sek.kronor(240_000)));
        var amendment = kept(amendment(original, JULY, true, Sek.kronor(480_000)));
        assertThat(held(original)).isEqualTo(new Tally(Sek.kronor(60_000), 0));
        assertThat(held(amendment)).isEqualTo(new Tally(Sek.kronor(360_000), 0));
        assertThat(sums(committee)).isEqualTo(new Sums(2, new Tally(Sek.kronor(420_000), 0), 0));
        assertThat(year(committee, YEAR)).isEqualTo(new Tally(Sek.kronor(180_000), 0));
        assertThat(year(committee, YEAR + 1)).isEqualTo(new Tally(Sek.kronor(240_000), 0));
    }

    @Test
    void aDraftAmendmentIsNotCountedBesideItsOriginal() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "vard-och-omsorgsnamnden"));
        var committee = "vard-och-omsorgsnamnden";
        var original = kept(original(committee, null, Sek.kronor(240_000)));
        kept(amendment(original, JULY, false, Sek.kronor(480_000)));
        assertThat(sums(committee)).isEqualTo(new Sums(2, new Tally(Sek.kronor(240_000), 0), 1));
        assertThat(year(committee, YEAR)).isEqualTo(new Tally(Sek.kronor(120_000), 0));
    }

    @Test
    void anUnknownAmountCountsOnceAndOneWithoutATimeInTheVersionThatHoldsLast() {
        var original = original("sn", JULY, null);
        var amendment = amendment(original, JULY, true, null);
        assertThat(held(original)).isEqualTo(Tally.NOTHING);
        assertThat(held(amendment)).isEqualTo(new Tally(Sek.ZERO, 1));
        var timeless = new Grant("Kommunen", null, Sek.kronor(5_000), Contribution.Status.DECIDED, null, null);
        assertThat(held(original.drafted(paying(timeless), Answers.NONE, null))).isEqualTo(Tally.NOTHING);
        assertThat(held(amendment.drafted(paying(timeless), Answers.NONE, null)))
                .isEqualTo(new Tally(Sek.kronor(5_000), 0));
    }

    @Test
    void anAmountThatStaysTheSameIsNeitherLostNorMadeByAChange() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var amount = new Sek(1 + random.nextInt(1_000_000_000));
            var day = TWO_YEARS.first().plusDays(random.nextInt(730));
            var original = original("sn", day, amount);
            var both = Committed.held(original, IndexValues.NONE)
                    .tally()
                    .plus(Committed.held(amendment(original, day, true, amount), IndexValues.NONE)
                            .tally());
            assertThat(both).isEqualTo(new Tally(amount, 0));
        }
    }

    @Test
    void theDatabaseSumsAsTheModelDoes() {
        PLATFORM.actingAs(PLATFORM.linkoping(Role.OFFICER, "aldrenamnden"));
        var random = new Random(20261122);
        var all = new ArrayList<Agreement>();
        for (var number = 0; number < 30; number++) {
            var signed = random.nextBoolean();
            var day = TWO_YEARS.first().plusDays(random.nextInt(730));
            var amount = random.nextInt(5) == 0 ? null : new Sek(1 + random.nextInt(100_000_000));
            var original = kept(original("aldrenamnden", signed ? day : null, amount));
            all.add(original);
            all.add(kept(amendment(original, day, signed, amount)));
        }
        var expected = all.stream()
                .filter(Committed::counts)
                .map(VersionsMoneyTest::held)
                .reduce(Tally.NOTHING, Tally::plus);
        var sums = sums("aldrenamnden");
        assertThat(sums.committed()).isEqualTo(expected);
        assertThat(sums.notCounted()).isPositive().isEqualTo((int)
                all.stream().filter(agreement -> !Committed.counts(agreement)).count());
        var years = year("aldrenamnden", YEAR)
                .known()
                .plus(year("aldrenamnden", YEAR + 1).known());
        assertThat(years).isEqualTo(expected.known());
    }

    private static Tally held(Agreement agreement) {
        return Committed.held(agreement, IndexValues.NONE).tally();
    }

    private static Sums sums(String committee) {
        return PLATFORM.the(Reading.class).sums(new Filter(committee, null, null, null, null, null));
    }

    private static Tally year(String committee, int year) {
        var sums = new TransactionTemplate(PLATFORM.the(PlatformTransactionManager.class))
                .execute(_ -> PLATFORM.the(AgreementRows.class).committedIn(year));
        return Objects.requireNonNull(sums).getOrDefault(committee, Tally.NOTHING);
    }

    private static Agreement kept(Agreement agreement) {
        return Objects.requireNonNull(new TransactionTemplate(PLATFORM.the(PlatformTransactionManager.class))
                .execute(_ -> PLATFORM.the(AgreementFile.class).add(agreement, "imported")));
    }

    private static Agreement original(String committee, @Nullable LocalDate superseded, @Nullable Sek amount) {
        var life = signed(TWO_YEARS.first());
        return agreement(
                committee,
                null,
                null,
                superseded == null ? life : life.with(new Event.Superseded(superseded, null, Evidence.NONE)),
                amount);
    }

    private static Agreement amendment(Agreement of, LocalDate from, boolean signed, @Nullable Sek amount) {
        return agreement(of.committee(), of.id(), from, signed ? signed(from) : Life.NONE, amount);
    }

    private static Life signed(LocalDate on) {
        var ruling = new Ruling(Life.Outcome.APPROVED, on, "1", Decision.Body.COMMITTEE, null, List.of());
        return new Life(null, ruling, new Life.Approval(on), List.of(), on, null);
    }

    private static Agreement agreement(
            String committee, @Nullable UUID previous, @Nullable LocalDate from, Life life, @Nullable Sek amount) {
        return new Agreement(
                UUID.randomUUID(),
                committee,
                Origin.DRAFTED,
                true,
                previous,
                previous != null,
                from,
                paying(new Grant("Kommunen", TWO_YEARS, amount, Contribution.Status.DECIDED, null, null)),
                Answers.NONE,
                life,
                null,
                null,
                Platform.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                "Test",
                0);
    }

    private static Terms paying(Grant grant) {
        return Terms.EMPTY
                .with(new Subject("Pengar", List.of(), "", "", "", List.of()))
                .with(Terms.EMPTY.term().lasting(TWO_YEARS))
                .with(new Economy(
                        List.of(grant), null, Economy.EMPTY.indexation(), Economy.EMPTY.payout(), List.of(), Set.of()));
    }
}
