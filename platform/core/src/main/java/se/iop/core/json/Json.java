package se.iop.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.iop.guideline.Outcome;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;
import se.iop.guideline.Value;
import se.iop.model.Contribution;
import se.iop.model.Extra;
import se.iop.model.Indexation;
import se.iop.model.OrganisationNumber;
import se.iop.model.Payout;
import se.iop.model.Sek;
import se.iop.model.Terms;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Writes and reads every value of the model as JSON. The SPI stays free of Jackson: all that it needs to know stands
 * here.
 */
public final class Json {

    /** Deep enough for any agreement, and far from what could exhaust the stack. */
    private static final int DEEPEST = 40;

    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonMapper MAPPER = mapper(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}

    /** The one mapper; refuses unknown fields, duplicate fields and deep nesting. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper mapper(DeserializationFeature... strict) {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(30)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .enable(strict)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(List.class, Json::emptyWhenLeftOut)
                .withConfigOverride(Set.class, Json::emptyWhenLeftOut)
                .withConfigOverride(Map.class, Json::emptyWhenLeftOut)
                .addMixIn(Contribution.class, ByName.class)
                .addMixIn(Contribution.Form.class, ByName.class)
                .addMixIn(Indexation.class, ByName.class)
                .addMixIn(Payout.Due.class, ByName.class)
                .addMixIn(Outcome.class, ByName.class)
                .addMixIn(Extra.class, ByName.class)
                .addMixIn(Terms.class, ExtraWhenStated.class)
                .addMixIn(Value.class, ByName.class)
                .addMixIn(Scope.class, ByName.class)
                .addMixIn(Template.Piece.class, ByName.class)
                .addModule(amountsAndNumbers())
                .build();
    }

    private static void emptyWhenLeftOut(tools.jackson.databind.cfg.MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private static SimpleModule amountsAndNumbers() {
        return new SimpleModule("iop")
                .addSerializer(Month.class, ToStringSerializer.instance)
                .addSerializer(Sek.class, new SekWriter())
                .addDeserializer(Sek.class, new SekReader())
                .addSerializer(OrganisationNumber.class, new NumberWriter())
                .addDeserializer(OrganisationNumber.class, new NumberReader());
    }

    /** Sealed types carry the simple name of the record. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface ByName {}

    /** Most terms have no fields of a committee's own, and are written as they always were. */
    private interface ExtraWhenStated {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, Extra> extra();
    }

    private static final class SekWriter extends ValueSerializer<Sek> {
        @Override
        public void serialize(Sek amount, JsonGenerator json, SerializationContext context) {
            json.writeNumber(amount.ore());
        }
    }

    private static final class SekReader extends ValueDeserializer<Sek> {
        @Override
        public Sek deserialize(JsonParser json, DeserializationContext context) {
            if (!json.currentToken().isNumeric() || !json.isExpectedNumberIntToken()) {
                return (Sek) context.handleUnexpectedToken(Sek.class, json);
            }
            try {
                return new Sek(json.getLongValue());
            } catch (IllegalArgumentException unreasonable) {
                return (Sek) context.handleWeirdNumberValue(Sek.class, json.getLongValue(), unreasonable.getMessage());
            }
        }
    }

    private static final class NumberWriter extends ValueSerializer<OrganisationNumber> {
        @Override
        public void serialize(OrganisationNumber number, JsonGenerator json, SerializationContext context) {
            json.writeString(number.text());
        }
    }

    private static final class NumberReader extends ValueDeserializer<OrganisationNumber> {
        @Override
        public OrganisationNumber deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString("");
            var flaw = OrganisationNumber.flawIn(text);
            return flaw.isEmpty()
                    ? OrganisationNumber.parse(text)
                    : (OrganisationNumber) context.handleWeirdStringValue(
                            OrganisationNumber.class, text, flaw.get().name());
        }
    }
}
