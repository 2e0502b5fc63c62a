package se.iop.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clause;
import se.iop.guideline.Clauses;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.model.Extra;
import se.iop.model.Terms;
import tools.jackson.core.JacksonException;

/** A composed guideline is kept as JSON, and comes back as it was. */
class CompositionDocumentTest {

    @Test
    void everyKindOfClauseComesBack() {
        var entries = Clauses.all().stream()
                .map(kind -> new Entry(Source.text("1 §"), Force.MUST, kind.start()))
                .toList();
        var paragraph = new Paragraph("1 §", "Tid", "Högst tre år.", Handling.AUTOMATED, List.of("duration"));
        var composition = new Composition(LocalDate.of(2026, 1, 1), "Nämnden § 1", null, entries, List.of(paragraph));
        var json = Json.mapper().writeValueAsString(composition);
        assertThat(Json.mapper().readValue(json, Composition.class)).isEqualTo(composition);
        assertThat(Json.mapper().writeValueAsString(Composition.EMPTY))
                .isEqualTo("{\"decision\":\"\",\"entries\":[],\"paragraphs\":[]}");
        assertThat(Json.mapper().readValue("{\"decision\":\"\"}", Composition.class))
                .isEqualTo(Composition.EMPTY);
    }

    @Test
    void aClauseOutsideItsBoundsIsNotRead() {
        var bad = "{\"kind\":\"meetings\",\"values\":{\"times\":{\"type\":\"Whole\",\"number\":0}}}";
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> Json.mapper().readValue(bad, Clause.class))
                .withMessageContaining("Möten per år är från 1 till 366.");
    }

    @Test
    void fieldsOfTheCommitteesOwnAreWrittenOnlyWhereSomethingIsStated() {
        assertThat(Json.mapper().writeValueAsString(Terms.EMPTY)).doesNotContain("extra");
        var terms =
                Terms.EMPTY.withExtra(Map.of("a", new Extra.Whole(3), "b", new Extra.Day(LocalDate.of(2026, 1, 2))));
        var json = Json.mapper().writeValueAsString(terms);
        assertThat(json)
                .contains(
                        "\"extra\":{\"a\":{\"type\":\"Whole\",\"number\":3},\"b\":{\"type\":\"Day\",\"day\":\"2026-01-02\"}}");
        assertThat(Json.mapper().readValue(json, Terms.class)).isEqualTo(terms);
    }
}
