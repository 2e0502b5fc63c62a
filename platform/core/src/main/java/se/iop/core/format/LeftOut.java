package se.iop.core.format;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what a document may leave out because the format says what then holds (its {@code default}). */
record LeftOut(JsonNode definitions) {

    private static final String REFERENCE = "$ref";
    private static final String DEFAULT = "default";
    private static final String TYPE = "type";

    /** The same document with nothing left out that has a default. */
    void fillIn(JsonNode schema, JsonNode document) {
        var described = followed(schema);
        if (document instanceof ObjectNode object) {
            fillIn(described, object);
        } else if (document.isArray() && described.has("items")) {
            document.forEach(item -> fillIn(described.get("items"), item));
        }
    }

    private void fillIn(JsonNode described, ObjectNode object) {
        for (var name : described.path("properties").propertyNames()) {
            var property = described.path("properties").path(name);
            var given = property.has(DEFAULT)
                    ? property.get(DEFAULT)
                    : followed(property).get(DEFAULT);
            if (!object.has(name) && given != null) {
                object.set(name, given.deepCopy());
            }
            if (object.has(name)) {
                fillIn(property, object.get(name));
            }
        }
        var others = described.path("additionalProperties");
        if (others.isObject()) {
            object.propertyNames().forEach(name -> fillIn(others, object.get(name)));
        }
        for (var choice : described.path("allOf")) {
            var wanted = choice.at("/if/properties/type/const");
            if (wanted.equals(object.path(TYPE))) {
                fillIn(followed(choice.get("then")), object);
            }
        }
    }

    private JsonNode followed(JsonNode schema) {
        var seen = new ArrayList<JsonNode>();
        var followed = schema;
        while (followed.has(REFERENCE) && seen.add(followed)) {
            var reference = followed.get(REFERENCE).asString();
            followed = definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
        }
        return followed;
    }
}
