package se.iop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.documents.docx.Docx;
import se.iop.documents.docx.ReadBack;
import se.iop.documents.pdf.Conformance;
import se.iop.documents.pdf.Pdf;

/** What another guideline would mean, as a file that keeps to the same standards as an agreement. */
class AppendixTest {

    private static final List<String> COLUMNS = List.of("Överenskommelse", "I dag", "Med utkastet", "Pengar");

    static Stream<Appendix> appendices() {
        return Stream.of(
                appendix(List.of()),
                appendix(List.of(numbers(), differences("Skulle bryta (1 skillnad)", 1))),
                appendix(List.of(
                        numbers(),
                        differences("Skulle bryta (130 skillnader)", 130),
                        differences("Skulle klara (fler än de som listas)", 0))));
    }

    @ParameterizedTest
    @MethodSource("appendices")
    void thePdfIsForArchiveAndReader(Appendix appendix) throws Exception {
        assertThat(Conformance.failures(Pdf.of(appendix.paper()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("appendices")
    void theDocxKeepsToTheSchemasAndReadsAsItWasMeant(Appendix appendix) throws Exception {
        var paper = appendix.paper();
        var docx = Docx.of(paper);
        assertThat(ReadBack.flaws(docx)).isEmpty();
        assertThat(ReadBack.byPoi(docx)).isEqualTo(paper.lines());
        assertThat(ReadBack.byDocx4j(docx)).isEqualTo(paper.lines());
    }

    private static Appendix appendix(List<Appendix.Table> tables) {
        return new Appendix(
                "Konsekvenser",
                "Högst två år i stället för tre",
                "Exempelköpings kommun",
                "2026-03-02 12:00",
                "Vad som jämförs",
                List.of(
                        "Versionen från 2024-01-01 jämförs med samma version där längsta tiden är 2\u00a0år.",
                        "131 prövade."),
                tables);
    }

    private static Appendix.Table numbers() {
        return new Appendix.Table(
                "",
                "Skillnader i tal",
                List.of("Skillnad", "Överenskommelser", "Pengar"),
                List.of(List.of("Skulle bryta", "130", "562\u00a0500 kr + 2 okända"), List.of("Alla", "130", "okänt")),
                List.of(1, 2),
                List.of());
    }

    private static Appendix.Table differences(String heading, int count) {
        var rows = new ArrayList<List<String>>();
        for (var number = 0; number < count; number++) {
            rows.add(List.of(
                    "Mötesplats " + number + " för ensamkommande och långväga <besökare> & grannar",
                    "Uppfylld. Överenskommelsen gäller 30 månader, gränsen är 3 år.",
                    number % 2 == 0
                            ? "Regeln finns inte."
                            : "Bryts. Överenskommelsen gäller 30 månader, gränsen är 2 år.",
                    "okänt"));
        }
        return new Appendix.Table(heading, "Skulle bryta", COLUMNS, rows, List.of(3), List.of(25, 28, 28, 19));
    }
}
