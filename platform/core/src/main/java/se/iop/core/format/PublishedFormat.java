package se.iop.core.format;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import se.iop.core.format.Flaw.Kind;
import se.iop.core.format.NotJson.Why;
import se.iop.core.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * The format as it is published, and the only way in for a document from outside: it is held against the schema first,
 * so that whoever wrote it learns which field is wrong and why.
 */
public final class PublishedFormat<T> {

    /** One agreement. */
    public static final PublishedFormat<AgreementDocument> AGREEMENT =
            new PublishedFormat<>("iop-agreement-1", AgreementDocument.class);

    /** One question of what the guidelines say. */
    public static final PublishedFormat<AssessmentDocument> ASSESSMENT =
            new PublishedFormat<>("iop-assessment-1", AssessmentDocument.class);

    /** How many documents may come together. */
    public static final int TOGETHER = 100;

    /** More would not help anyone to mend the document. */
    private static final int MOST_FLAWS = 50;

    private static final Map<String, Kind> BY_KEYWORD = Map.ofEntries(
            Map.entry("required", Kind.MISSING),
            Map.entry("additionalProperties", Kind.UNKNOWN_FIELD),
            Map.entry("type", Kind.TYPE),
            Map.entry("enum", Kind.CHOICE),
            Map.entry("const", Kind.CHOICE),
            Map.entry("format", Kind.DAY),
            Map.entry("minimum", Kind.TOO_SMALL),
            Map.entry("maximum", Kind.TOO_LARGE),
            Map.entry("maxLength", Kind.TOO_LONG),
            Map.entry("minLength", Kind.EMPTY),
            Map.entry("maxItems", Kind.TOO_MANY),
            Map.entry("maxProperties", Kind.TOO_MANY),
            Map.entry("uniqueItems", Kind.TWICE));

    private final Class<T> type;
    private final String text;
    private final JsonNode published;
    private final Schema schema;

    private PublishedFormat(String name, Class<T> type) {
        this.type = type;
        this.text = resource("/schema/" + name + ".json");
        this.published = Json.mapper().readTree(text);
        var settings = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(settings))
                .getSchema(SchemaLocation.of(published.path("$id").asString()), published);
    }

    /** The schema as it is served. */
    public String schema() {
        return text;
    }

    /**
     * Reads JSON as it came.
     *
     * @throws NotJson when it is none
     */
    public static JsonNode parse(byte[] sent) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            var document = Json.mapper().readTree(text);
            if (document.isMissingNode()) {
                throw new NotJson(Why.MALFORMED, 0);
            }
            return document;
        } catch (CharacterCodingException otherEncoding) {
            throw new NotJson(Why.ENCODING, 0);
        } catch (StreamConstraintsException tooMuch) {
            throw new NotJson(Why.TOO_DEEP, line(tooMuch));
        } catch (JacksonException malformed) {
            throw new NotJson(Why.MALFORMED, line(malformed));
        }
    }

    /**
     * The value of a document in the format.
     *
     * @throws NotInFormat when it is not in the format
     */
    public T read(JsonNode document) {
        refuse(flaws(document));
        refuse(Sense.flaws(document));
        var whole = document.deepCopy();
        new LeftOut(published.path("$defs")).fillIn(published, whole);
        try {
            return Json.mapper().treeToValue(whole, type);
        } catch (JacksonException senseless) {
            throw new NotInFormat(List.of(Flaw.of(pointer(senseless), Kind.VALUE)));
        }
    }

    /**
     * The values of documents that come together, in their order. Each is held against the schema, and the place of a
     * flaw begins with the place of its document.
     *
     * @throws NotInFormat when one is not in the format, or they are more than {@link #TOGETHER}
     */
    public List<T> readAll(JsonNode documents) {
        if (documents.size() > TOGETHER) {
            throw new NotInFormat(List.of(Flaw.of("", Kind.TOO_MANY, TOGETHER)));
        }
        var values = new ArrayList<T>();
        var flaws = new ArrayList<Flaw>();
        for (var place = 0; place < documents.size(); place++) {
            try {
                values.add(read(documents.get(place)));
            } catch (NotInFormat refused) {
                var at = "/" + place;
                refused.flaws().forEach(flaw -> flaws.add(flaw.within(at)));
            }
        }
        refuse(flaws);
        return List.copyOf(values);
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new NotInFormat(flaws);
        }
    }

    /** The first flaw of each place, in the order of the document. */
    private List<Flaw> flaws(JsonNode document) {
        var flaws = new LinkedHashMap<String, Flaw>();
        for (var error : schema.validate(document)) {
            var flaw = flaw(error);
            flaws.putIfAbsent(flaw.pointer(), flaw);
        }
        return flaws.values().stream().limit(MOST_FLAWS).toList();
    }

    private static Flaw flaw(Error error) {
        var at = error.getInstanceLocation().toString();
        var kind = BY_KEYWORD.getOrDefault(error.getKeyword(), Kind.FORM);
        return switch (kind) {
            case MISSING, UNKNOWN_FIELD -> Flaw.of(at + "/" + escaped(String.valueOf(error.getProperty())), kind);
            case CHOICE -> Flaw.of(at, kind, choices(error.getSchemaNode()));
            case TYPE -> Flaw.of(at, kind, error.getSchemaNode().asString(""));
            case TOO_SMALL, TOO_LARGE, TOO_LONG, TOO_MANY ->
                Flaw.of(at, kind, error.getSchemaNode().asLong());
            case FORM -> Flaw.of(at, ofPattern(error));
            default -> Flaw.of(at, kind);
        };
    }

    private static String choices(JsonNode allowed) {
        return allowed.isArray()
                ? String.join(
                        ", ",
                        StreamSupport.stream(allowed.spliterator(), false)
                                .map(JsonNode::asString)
                                .toList())
                : allowed.asString("");
    }

    /** Each pattern of the schema is of one of these kinds. */
    private static Kind ofPattern(Error error) {
        var pattern = error.getSchemaNode().asString("");
        if (pattern.startsWith("^(?=")) {
            return error.getInstanceNode().asString("").isBlank() ? Kind.EMPTY : Kind.CONTROL;
        }
        if (pattern.startsWith("^[^")) {
            return Kind.CONTROL;
        }
        if (pattern.startsWith("^P")) {
            return Kind.LENGTH;
        }
        return pattern.startsWith("^(19|") ? Kind.DAY : Kind.FORM;
    }

    private static String pointer(JacksonException senseless) {
        var pointer = new StringBuilder();
        for (var step : senseless.getPath()) {
            pointer.append('/')
                    .append(
                            step.getPropertyName() == null
                                    ? String.valueOf(step.getIndex())
                                    : escaped(step.getPropertyName()));
        }
        return pointer.toString();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static int line(JacksonException failure) {
        return failure.getLocation() == null
                ? 0
                : Math.max(0, failure.getLocation().getLineNr());
    }

    private static String resource(String path) {
        try (var stream = PublishedFormat.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The schema " + path + " is part of the platform");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
