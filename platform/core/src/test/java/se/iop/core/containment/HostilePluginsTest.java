package se.iop.core.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.core.containment.Hostile.Ends;
import se.iop.guideline.Decision;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.model.Terms;

/** The catalogue of hostile plugins, each refused or contained while another committee's judgements go on. */
class HostilePluginsTest {

    private static final Proposal PROPOSAL = Proposal.of(Terms.EMPTY, Decision.planned(LocalDate.of(2026, 1, 1)));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final AtomicBoolean GOING_ON = new AtomicBoolean(true);
    private static final AtomicLong JUDGED = new AtomicLong();
    private static final AtomicReference<Throwable> DISTURBED = new AtomicReference<>();
    private static Thread others;

    private static int refused;
    private static int contained;
    private static double slowest;
    private static String slowestName = "";
    private static double largest;
    private static String largestName = "";

    @BeforeAll
    static void anotherCommitteeJudges() throws Exception {
        var honest = Loaded.from(Compiled.entries(Sources.rule("""
                var text = new StringBuilder();
                for (var n = 0; n < 20; n++) {
                    text.append(n).append(' ');
                }
                return Outcome.breached(text.toString());
                """)));
        var answer = honest.judge(PROPOSAL);
        others = new Thread(() -> {
            try {
                while (GOING_ON.get()) {
                    assertThat(honest.judge(PROPOSAL)).isEqualTo(answer);
                    JUDGED.incrementAndGet();
                }
            } catch (Throwable thrown) {
                DISTURBED.set(thrown);
            }
        });
        others.start();
    }

    @AfterAll
    static void andIsNotDisturbed() throws Exception {
        GOING_ON.set(false);
        others.join();
        assertThat(DISTURBED).hasNullValue();
        assertThat(JUDGED).hasPositiveValue();
        System.out.printf(
                Locale.ROOT,
                "Hostile plugins: %d refused, %d contained within %.0f ms (%s) and %.1f MB allocated (%s); "
                        + "%,d judgements of another committee meanwhile, all equal%n",
                refused,
                contained,
                slowest,
                slowestName,
                largest,
                largestName,
                JUDGED.get());
    }

    @ParameterizedTest
    @MethodSource("se.iop.core.containment.Hostile#all")
    void isRefusedOrContained(Hostile hostile) throws Exception {
        var entries = hostile.entries().get();
        if (hostile.ends() == Ends.REFUSED) {
            assertThatThrownBy(() -> Loaded.from(entries))
                    .isInstanceOf(Uncontained.class)
                    .message()
                    .contains(hostile.told())
                    .endsWith(".");
            refused++;
        } else if (hostile.ends() == Ends.EXHAUSTED_WHILE_READ) {
            var thrown = measured(hostile, () -> Loaded.from(entries));
            assertThat(thrown).isInstanceOf(Exhausted.class).hasMessageContainingAll(told(hostile));
            contained++;
        } else if (hostile.ends() == Ends.MENDED) {
            var judged = Loaded.from(entries).judge(PROPOSAL);
            assertThat(said(judged)).isEqualTo(hostile.told().getFirst());
            contained++;
        } else {
            var loaded = Loaded.from(entries);
            var thrown = measured(hostile, () -> loaded.judge(PROPOSAL));
            if (hostile.ends() == Ends.EXHAUSTED) {
                assertThat(thrown).isInstanceOf(Exhausted.class);
            } else {
                assertThat(thrown).isNotNull().isNotInstanceOf(Exhausted.class);
            }
            assertThat(thrown).hasMessageContainingAll(told(hostile));
            assertThat(catchThrowable(() -> loaded.judge(PROPOSAL)))
                    .as("the same end again")
                    .hasSameClassAs(thrown)
                    .extracting(Throwable::getMessage)
                    .isEqualTo(thrown.getMessage());
            contained++;
        }
    }

    private static CharSequence[] told(Hostile hostile) {
        return hostile.told().toArray(CharSequence[]::new);
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met(var why) -> why;
            case Outcome.Breached(var why, var _) -> why;
            case Outcome.Unsettled(var question, var _) -> question;
            case Outcome.Inapplicable(var why) -> why;
        };
    }

    private static Throwable measured(Hostile hostile, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        var bytes = THREADS.getCurrentThreadAllocatedBytes();
        var start = System.nanoTime();
        var thrown = catchThrowable(what);
        var took = (System.nanoTime() - start) / 1e6;
        var allocated = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1e6;
        if (Boolean.getBoolean("iop.hostile.each")) {
            System.out.printf(Locale.ROOT, "%8.1f ms %8.2f MB  %s%n", took, allocated, hostile.name());
        }
        if (took > slowest) {
            slowest = took;
            slowestName = hostile.name();
        }
        if (allocated > largest) {
            largest = allocated;
            largestName = hostile.name();
        }
        return thrown;
    }
}
