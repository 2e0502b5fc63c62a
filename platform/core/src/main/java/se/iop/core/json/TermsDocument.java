package se.iop.core.json;

import java.util.List;
import java.util.function.UnaryOperator;
import se.iop.model.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Terms as stored: the document with the version of its shape in it, so that what is stored today can be read for ever.
 *
 * <p>When the shape of {@link Terms} changes, the version grows by one and the step from the old shape to the new is
 * added last in {@code UPCASTERS}; a step is never edited or removed.
 */
public final class TermsDocument {

    private static final String VERSION = "schema";

    /** Step n turns version n + 1 into version n + 2. */
    private static final List<UnaryOperator<ObjectNode>> UPCASTERS = List.of(TermsDocument::wholeAgreement);

    /** The version written today. */
    public static final int CURRENT = UPCASTERS.size() + 1;

    private TermsDocument() {}

    /** The terms as a document to store. */
    public static String write(Terms terms) {
        ObjectNode document = Json.mapper().valueToTree(terms);
        mark(document);
        return document.toString();
    }

    /** Says in a document of terms, written today, which shape it has. */
    public static void mark(ObjectNode terms) {
        terms.put(VERSION, CURRENT);
    }

    /** The terms of a stored document of any version. */
    public static Terms read(String json) {
        var document = (ObjectNode) Json.mapper().readTree(json);
        var version = document.path(VERSION).asInt(1);
        document.remove(VERSION);
        for (var step = version; step < CURRENT; step++) {
            document = UPCASTERS.get(step - 1).apply(document);
        }
        return Json.mapper().treeToValue(document, Terms.class);
    }

    /** Version 2 holds the whole agreement; what version 1 had no place for is unknown or not there. */
    private static ObjectNode wholeAgreement(ObjectNode terms) {
        terms.path("parties").forEach(party -> object(party).putObject("standing"));
        terms.path("economy").path("contributions").forEach(TermsDocument::fixed);
        terms.path("followUp").path("reports").forEach(report -> object(report).put("anonymous", false));
        terms.putObject("wording").putObject("signing");
        return terms;
    }

    private static void fixed(JsonNode contribution) {
        if (contribution.path("type").asString("").equals("Grant")) {
            object(contribution).putObject("form").put("type", "Fixed");
        }
    }

    private static ObjectNode object(JsonNode node) {
        return (ObjectNode) node;
    }
}
