package se.iop.core.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.catalog.Judgement;
import se.iop.core.json.Json;
import se.iop.guideline.Proposal;
import tools.jackson.core.type.TypeReference;

/**
 * The verdicts kept with decisions: the inputs, the findings, the guideline versions and the plugins that judged. Only
 * added to.
 */
@Component
public class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final JdbcClient jdbc;
    private final ObjectProvider<JudgedBeside> listening;
    private final TransactionTemplate savepoint;

    Verdicts(JdbcClient jdbc, ObjectProvider<JudgedBeside> listening, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.listening = listening;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * One kept verdict.
     *
     * @param judgedAt when it was judged
     * @param decisionOn the day of the decision, unknown for some registered agreements
     * @param layers the guideline versions and plugins, with their findings
     * @param spiVersion the version of the SPI whose rule logic judged
     */
    public record Verdict(
            Instant judgedAt, @Nullable LocalDate decisionOn, List<Judgement.Layer> layers, String spiVersion) {}

    /** Keeps what was judged at a decision, in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID agreement, Proposal inputs, Judgement judgement, Instant at, String spiVersion) {
        jdbc.sql("""
                        insert into verdict (id, agreement, reason, judged_at, decision_on, inputs, findings, layers, spi_version)
                        values (:id, :agreement, 'DECISION', :at, :decision, cast(:inputs as jsonb), cast(:findings as jsonb),
                                cast(:layers as jsonb), :spi)""")
                .param("id", UUID.randomUUID())
                .param("agreement", agreement)
                .param("at", java.sql.Timestamp.from(at))
                .param("decision", inputs.decision().on(), java.sql.Types.DATE)
                .param("inputs", Json.mapper().writeValueAsString(inputs))
                .param("findings", Json.mapper().writeValueAsString(judgement.findings()))
                .param("layers", Json.mapper().writeValueAsString(judgement.layers()))
                .param("spi", spiVersion)
                .update();
        listening.forEach(one -> beside(one, agreement, inputs, judgement, at));
    }

    /** Undone to where it began when it fails, and told in the log, so that the decision goes on. */
    private void beside(JudgedBeside one, UUID agreement, Proposal inputs, Judgement judgement, Instant at) {
        try {
            savepoint.executeWithoutResult(_ -> one.judged(agreement, inputs, judgement, at));
        } catch (RuntimeException failure) {
            LOG.error("Who judges beside a decision has failed", failure);
        }
    }

    /** The verdict of the latest decision on an agreement. */
    @Transactional(readOnly = true)
    public Optional<Verdict> latest(UUID agreement) {
        return jdbc.sql("""
                        select judged_at, decision_on, layers::text as layers, spi_version
                        from verdict where agreement = :agreement order by judged_at desc limit 1""")
                .param("agreement", agreement)
                .query((row, number) -> new Verdict(
                        row.getTimestamp("judged_at").toInstant(),
                        row.getObject("decision_on", LocalDate.class),
                        Json.mapper().readValue(row.getString("layers"), new TypeReference<List<Judgement.Layer>>() {}),
                        row.getString("spi_version")))
                .optional();
    }
}
