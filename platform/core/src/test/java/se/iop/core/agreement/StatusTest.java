package se.iop.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.Life.Outcome;
import se.iop.guideline.Answers;
import se.iop.model.Span;
import se.iop.model.Terms;

/** Hundreds of lives, lived in any order: the status that SQL derives is the one that Java derives. */
class StatusTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final LocalDate TODAY = Platform.TODAY;
    private static final int SEEDED = 950;

    @BeforeAll
    static void fill() {
        var random = new Random(20201112);
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, "socialnamnden"));
        IntStream.range(0, SEEDED).forEach(number -> keep(anAgreement(random, number)));
    }

    @Test
    void theStatusInSqlIsTheStatusInJava() {
        var agreements = PLATFORM.the(Agreements.class);
        var seen = EnumSet.noneOf(Status.class);
        assertThat(rows()).hasSize(SEEDED).allSatisfy(row -> {
            var agreement = agreements.findById(row.id()).orElseThrow();
            seen.add(row.status());
            assertThat(row.status()).as("%s", agreement.life()).isEqualTo(Status.of(agreement, TODAY));
            assertThat(row.last()).isEqualTo(agreement.lastDay());
        });
        assertThat(seen).isEqualTo(EnumSet.allOf(Status.class));
    }

    @Test
    void aDiscardedDraftIsListedOnlyWhenAskedFor() {
        assertThat(page(null)).noneMatch(row -> row.status() == Status.DISCARDED);
        assertThat(page(Status.DISCARDED)).isNotEmpty();
    }

    private static List<Row> rows() {
        return Stream.concat(page(null).stream(), page(Status.DISCARDED).stream())
                .toList();
    }

    private static List<Row> page(@Nullable Status status) {
        var filter = new Filter(null, status, null, null, null, null);
        return PLATFORM.the(Reading.class).page(filter, Column.TITLE, true, 0, 1000);
    }

    private static void keep(Agreement agreement) {
        new TransactionTemplate(PLATFORM.the(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> PLATFORM.the(AgreementFile.class).add(agreement, "imported"));
    }

    /** An agreement with any life. */
    private static Agreement anAgreement(Random random, int number) {
        var decided = number % 4 != 0;
        var origin = decided && random.nextInt(3) == 0 ? Origin.REGISTERED : Origin.DRAFTED;
        return new Agreement(
                new UUID(7, number),
                "socialnamnden",
                origin,
                true,
                previous(number),
                number % 10 == 9,
                number % 10 == 9 ? TODAY.plusDays(random.nextInt(60) - 30) : null,
                terms(random),
                Answers.NONE,
                eventful(random, Lives.any(random, TODAY, decided, origin)),
                random.nextBoolean() ? TODAY.plusDays(random.nextInt(90)) : null,
                null,
                TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                "Test",
                0);
    }

    private static @Nullable UUID previous(int number) {
        return number % 10 == 9 ? new UUID(7, number - 1) : null;
    }

    /** Any events in any order on any days, known or not; some lives would never be lived so. */
    private static Life eventful(Random random, Life life) {
        var eventful = life;
        for (var number = random.nextInt(6) - 2; number > 0; number--) {
            eventful = eventful.with(anEvent(random));
        }
        return eventful;
    }

    private static Event anEvent(Random random) {
        var on = random.nextInt(5) == 0 ? null : TODAY.minusDays(random.nextInt(60) - 20);
        var any = Event.Evidence.NONE;
        return switch (random.nextInt(33)) {
            case 0, 1, 2 -> new Event.BoardDecided(on, "Föreningen", true, random.nextBoolean(), any);
            case 3 -> new Event.AlsoDecided(on, null, Outcome.APPROVED, any);
            case 4, 5, 6 -> new Event.Announced(on, any);
            case 7, 8, 26, 27 -> new Event.Appealed(on, any);
            case 9 -> new Event.AppealSettled(on, random.nextInt(4) > 0, any);
            case 10 -> random.nextBoolean() ? new Event.Withdrawn(on, any) : new Event.Discarded(on, any);
            case 11, 12, 13 -> new Event.RenegotiationOpened(on, any);
            case 14 -> new Event.RenegotiationClosed(on, true, any);
            case 15, 16 -> new Event.Extended(on, TODAY.plusDays(random.nextInt(400) - 100), null, any);
            case 17, 18, 19 ->
                new Event.NoticeGiven(on, "Föreningen", on == null ? null : on.plusDays(random.nextInt(90)), any);
            case 28, 29 -> new Event.NoticeTakenBack(on, "Föreningen", random.nextBoolean(), any);
            case 20 -> new Event.Rescinded(on, any);
            case 21, 24, 25 -> new Event.Superseded(on, null, any);
            case 22 -> new Event.DeclaredUnlawful(on, any);
            case 23 -> random.nextBoolean() ? new Event.Archived(on, any) : new Event.Reported(on, any);
            default -> new Event.DialogueHeld(on, any);
        };
    }

    private static Terms terms(Random random) {
        var first = TODAY.minusMonths(30).plusMonths(random.nextInt(40)).withDayOfMonth(1);
        var period = new Span(first, first.plusMonths(6 + random.nextInt(30)).minusDays(1));
        return Terms.EMPTY.with(Terms.EMPTY.term().lasting(random.nextInt(12) == 0 ? null : period));
    }
}
