package se.iop.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import se.iop.core.catalog.Admission;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.PublishedFormat;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope.Committee;
import se.iop.model.IndexValues;

/** Judging one proposal by all layers, and the same by hand. */
@State(Scope.Benchmark)
public class Judged {

    static final Committee COMMITTEE = new Committee("lund", "socialnamnden", "Socialnämnden");

    private static final LocalDate LATER = LocalDate.of(2026, 6, 10);

    private Catalog catalog = empty();
    private List<Proposal> proposals = List.of();
    private int turn;

    /** Reads the guidelines as shipped, and demands that both say the same of everything measured. */
    @Setup
    public void prepare() {
        catalog = shipped();
        proposals = proposals();
        for (var proposal : proposals) {
            var platform = catalog.judge(COMMITTEE, proposal).findings();
            if (!platform.equals(HandWritten.judge(proposal))) {
                throw new IllegalStateException(
                        "The findings differ: " + platform + "\n" + HandWritten.judge(proposal));
            }
        }
    }

    /** By the catalogue, as the product does. */
    @Benchmark
    public List<Finding> platform() {
        return catalog.judge(COMMITTEE, next()).findings();
    }

    /** By hand. */
    @Benchmark
    public List<Finding> handWritten() {
        return HandWritten.judge(next());
    }

    private Proposal next() {
        turn = (turn + 1) % proposals.size();
        return proposals.get(turn);
    }

    /** The guidelines as they are shipped; what is logged meanwhile would stand between the figures. */
    static Catalog shipped() {
        quiet();
        return new Catalogs(
                        System.getProperty("iop.plugins", "plugins/target/jars"),
                        (key, jar) -> {},
                        clock(),
                        new Admission(List::of, true))
                .current();
    }

    private static Catalog empty() {
        return new Catalog(List.of(), List.of(), clock().instant());
    }

    static void quiet() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    static Twice unloaded() {
        return new Twice(empty(), empty());
    }

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-15T09:00:00Z"), ZoneId.of("Europe/Stockholm"));
    }

    /** One that keeps every rule, one a year too long with its correction, and one that begins before its decision. */
    static List<Proposal> proposals() {
        var document = document("101-for-beslut");
        var terms = document.terms();
        var period = Objects.requireNonNull(terms.term().period());
        var kept = new Proposal(
                terms,
                Decision.planned(Objects.requireNonNull(document.plannedOn())),
                List.of(),
                document.answers(),
                IndexValues.NONE);
        var tooLong = kept.with(terms.with(terms.term().lasting(period.shortenedTo(Period.ofYears(4)))));
        var late = new Proposal(terms, Decision.planned(LATER), List.of(), document.answers(), IndexValues.NONE);
        return List.of(kept, tooLong, late);
    }

    static AgreementDocument document(String name) {
        try {
            var file = new ClassPathResource("demo/" + name + ".json");
            return PublishedFormat.AGREEMENT.read(PublishedFormat.parse(file.getContentAsByteArray()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
