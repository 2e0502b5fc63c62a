package se.iop.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.iop.core.access.Role;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Deciding;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Life.Outcome;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.Platform;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Terms;

/** Whoever listens to judgements may fail in the middle of a statement, and the decision stands all the same. */
@ExtendWith(OutputCaptureExtension.class)
class JudgedBesideTest {

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    private static final String COMMITTEE = "socialnamnden";
    private static final Answers ANSWERED =
            Answers.NONE.with("budget", new Answer(Verdict.MET, "Ryms enligt budgetbeslutet", "Test", Platform.TODAY));

    /** The shadow runs listen; what they read is taken from them, so that PostgreSQL itself refuses. */
    @BeforeEach
    void takeAwayWhatTheListenerReads() {
        superuser("revoke select on iop.shadow_run from iop_app");
    }

    @AfterEach
    void giveItBack() {
        superuser("grant select on iop.shadow_run to iop_app");
    }

    @Test
    void aDecisionStandsThoughWhoJudgesBesideItFails(CapturedOutput told) {
        var decided = decided();
        assertThat(told).contains("Who judges beside a decision has failed", "permission denied for table shadow_run");
        assertThat(decided.life().decision()).isNotNull();
        assertThat(count("select count(*) from iop.agreement where id = ? and decided", decided.id()))
                .isEqualTo(1);
        assertThat(count("select count(*) from iop.verdict where agreement = ?", decided.id()))
                .isEqualTo(1);
        assertThat(PLATFORM.the(Journal.class).of(decided.id(), 1)).isNotEmpty();
    }

    private static Agreement decided() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OFFICER, COMMITTEE));
        var drafting = PLATFORM.the(Drafting.class);
        var draft = drafting.start(COMMITTEE);
        var saved = drafting.save(draft.id(), draft.version(), terms(), ANSWERED, null);
        var submitted = drafting.submit(saved.id(), saved.version());
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, COMMITTEE));
        var ruling = new Ruling(Outcome.APPROVED, Platform.TODAY, "12", Decision.Body.COMMITTEE, null, List.of());
        return PLATFORM.the(Deciding.class).decide(submitted.id(), submitted.version(), ruling, ANSWERED);
    }

    private static Terms terms() {
        var first = Platform.TODAY.plusMonths(1).withDayOfMonth(1);
        Set<Party.Role> signs = EnumSet.of(Party.Role.SIGNATORY);
        return Terms.EMPTY
                .with(new Subject("Mötesplatsen", List.of(), "", "", "", List.of()))
                .with(List.of(
                        new Party("Lunds kommun", Party.Sector.PUBLIC, null, null, signs),
                        new Party("Föreningen", Party.Sector.CIVIL, null, null, signs)))
                .with(Terms.EMPTY
                        .term()
                        .lasting(new Span(first, first.plus(Period.ofYears(1)).minusDays(1))));
    }

    private static int count(String query, UUID agreement) {
        return JdbcClient.create(PLATFORM.database().superuser())
                .sql(query)
                .param(agreement)
                .query(Integer.class)
                .single();
    }

    private static void superuser(String statement) {
        JdbcClient.create(PLATFORM.database().superuser()).sql(statement).update();
    }
}
