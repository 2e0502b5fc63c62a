package se.iop.core.persistence;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import se.iop.core.agreement.Life;
import se.iop.core.json.Json;
import se.iop.core.json.TermsDocument;
import se.iop.guideline.Answers;
import se.iop.model.Terms;

/** Keeps terms, answers and life each as one JSON document in one column. */
@Configuration
@EnableJdbcRepositories("se.iop.core")
class Columns extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        return List.of(
                new TermsWriter(),
                new TermsReader(),
                new AnswersWriter(),
                new AnswersReader(),
                new LifeWriter(),
                new LifeReader(),
                new MomentWriter());
    }

    @WritingConverter
    private static final class TermsWriter implements Converter<Terms, PGobject> {
        @Override
        public PGobject convert(Terms terms) {
            return jsonb(TermsDocument.write(terms));
        }
    }

    @ReadingConverter
    private static final class TermsReader implements Converter<PGobject, Terms> {
        @Override
        public Terms convert(PGobject column) {
            return TermsDocument.read(String.valueOf(column.getValue()));
        }
    }

    @WritingConverter
    private static final class AnswersWriter implements Converter<Answers, PGobject> {
        @Override
        public PGobject convert(Answers answers) {
            return jsonb(Json.mapper().writeValueAsString(answers));
        }
    }

    @ReadingConverter
    private static final class AnswersReader implements Converter<PGobject, Answers> {
        @Override
        public Answers convert(PGobject column) {
            return Json.mapper().readValue(column.getValue(), Answers.class);
        }
    }

    @WritingConverter
    private static final class LifeWriter implements Converter<Life, PGobject> {
        @Override
        public PGobject convert(Life life) {
            return jsonb(Json.mapper().writeValueAsString(life));
        }
    }

    @ReadingConverter
    private static final class LifeReader implements Converter<PGobject, Life> {
        @Override
        public Life convert(PGobject column) {
            return Json.mapper().readValue(column.getValue(), Life.class);
        }
    }

    @WritingConverter
    private static final class MomentWriter implements Converter<Instant, Timestamp> {
        @Override
        public Timestamp convert(Instant moment) {
            return Timestamp.from(moment);
        }
    }

    /** A value for a column of type jsonb. */
    private static PGobject jsonb(String json) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(json);
            return column;
        } catch (SQLException impossible) {
            throw new IllegalStateException("A text can always be set", impossible);
        }
    }
}
