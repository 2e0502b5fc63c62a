package se.iop.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.iop.core.format.PublishedFormat;

/** Whole agreements, those of the demonstration and the ten that say everything, pass through the form unchanged. */
class AgreementsThroughTheFormTest {

    private static final LocalDate PLANNED = LocalDate.of(2026, 3, 18);

    static Stream<Resource> agreements() throws IOException {
        return Stream.concat(found("classpath:demo/*.json"), found("classpath:invented/*.json"));
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void comesBackAsItWas(Resource file) throws IOException {
        var document = PublishedFormat.AGREEMENT.read(PublishedFormat.parse(file.getContentAsByteArray()));

        var read = FormReading.of(FormWriting.of(document.terms(), document.answers(), PLANNED));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.terms()).isEqualTo(document.terms());
        assertThat(read.answers()).isEqualTo(document.answers());
        assertThat(read.plannedOn()).isEqualTo(PLANNED);
    }

    @Test
    void thereAreThoseOfTheDemonstrationAndTen() throws IOException {
        assertThat(agreements()).hasSize(37);
    }

    private static Stream<Resource> found(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
    }
}
