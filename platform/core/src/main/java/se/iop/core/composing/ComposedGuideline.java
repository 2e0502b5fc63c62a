package se.iop.core.composing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import se.iop.core.json.Json;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All versions that a committee has composed: the same as a plugin gives, made of data.
 *
 * @param committee whom it binds
 * @param compositions its versions, oldest first; each without flaws
 */
public record ComposedGuideline(Scope.Committee committee, List<Composition> compositions) implements Guidelines {

    private static final int SCHEMA = 1;

    /** Keeps a list of its own. */
    public ComposedGuideline {
        compositions = List.copyOf(compositions);
    }

    /** What is kept: the version of the format beside the guideline. */
    private record Document(int schema, Scope.Committee committee, List<Composition> versions) {}

    @Override
    public Scope scope() {
        return committee;
    }

    @Override
    public List<Guideline> versions() {
        return compositions.stream().map(Composition::guideline).toList();
    }

    /** The same with one more version, the latest. */
    ComposedGuideline and(Composition next) {
        var more = new ArrayList<>(compositions);
        more.add(next);
        return new ComposedGuideline(committee, more);
    }

    /** The guideline as JSON in its one form: fields in the order of their names, no blanks between them. */
    public String canonical() {
        JsonNode tree = Json.mapper().valueToTree(new Document(SCHEMA, committee, compositions));
        return sorted(tree).toString();
    }

    /**
     * The guideline that such JSON says.
     *
     * @throws RuntimeException where it is not such JSON
     */
    public static ComposedGuideline read(String canonical) {
        var document = Json.mapper().readValue(canonical, Document.class);
        if (document.schema() != SCHEMA) {
            throw new IllegalArgumentException("Unknown format of a composed guideline: " + document.schema());
        }
        return new ComposedGuideline(document.committee(), document.versions());
    }

    /** SHA-256 of a text, as 64 lower-case hexadecimal digits. */
    static String digest(String canonical) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var fields = new TreeMap<String, JsonNode>();
                object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
                var sorted = JsonNodeFactory.instance.objectNode();
                fields.forEach(sorted::set);
                yield sorted;
            }
            case ArrayNode array -> {
                var sorted = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> sorted.add(sorted(item)));
                yield sorted;
            }
            default -> node;
        };
    }
}
