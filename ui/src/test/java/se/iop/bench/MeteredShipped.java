package se.iop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.iop.core.catalog.Judgement;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.PublishedFormat;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope.Committee;
import se.iop.model.IndexValues;

/** The guidelines as they are shipped, asked of every agreement of the demonstration, counted and as compiled. */
final class MeteredShipped {

    private static final String INDEX = "META-INF/extensions.idx";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private record Asked(Committee committee, Proposal proposal) {}

    private Twice twice = Judged.unloaded();
    private List<Asked> asked = List.of();
    private int turn;

    /** Loads each jar twice, and demands that both answer alike. */
    void prepare() throws Exception {
        twice = Twice.load(jars(Path.of(System.getProperty("iop.plugins", "plugins/target/jars"))));
        asked = asked();
        asked.forEach(one -> twice.demandAlike(one.committee(), one.proposal()));
    }

    /** As every plugin is. */
    Judgement counted() {
        var one = next();
        return twice.counted().judge(one.committee(), one.proposal());
    }

    /** As compiled. */
    Judgement compiled() {
        var one = next();
        return twice.compiled().judge(one.committee(), one.proposal());
    }

    private Asked next() {
        turn = (turn + 1) % asked.size();
        return asked.get(turn);
    }

    private static List<Asked> asked() throws IOException {
        var asked = new ArrayList<Asked>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.json")) {
            var document = PublishedFormat.AGREEMENT.read(PublishedFormat.parse(file.getContentAsByteArray()));
            var committee = new Committee(document.municipality(), document.committee(), "Nämnden");
            asked.add(new Asked(committee, proposal(document)));
        }
        return asked;
    }

    private static Proposal proposal(AgreementDocument document) {
        var decision = Decision.planned(Objects.requireNonNullElse(document.plannedOn(), DAY));
        return new Proposal(document.terms(), decision, List.of(), document.answers(), IndexValues.NONE);
    }

    private static List<Twice.Code> jars(Path folder) throws IOException {
        var jars = new ArrayList<Twice.Code>();
        try (var files = Files.newDirectoryStream(folder, "*.jar")) {
            for (var file : files) {
                jars.add(code(entries(file)));
            }
        }
        return jars;
    }

    private static Twice.Code code(Map<String, byte[]> entries) {
        var index = new String(Objects.requireNonNull(entries.get(INDEX)), StandardCharsets.UTF_8);
        var type =
                index.lines().filter(line -> !line.startsWith("#")).findFirst().orElseThrow();
        return new Twice.Code(type.strip(), entries);
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var jar = new JarFile(file.toFile())) {
            for (var entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }
}
