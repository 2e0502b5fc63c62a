package se.iop.core.format;

import java.util.ArrayList;
import java.util.List;
import se.iop.core.format.Flaw.Kind;
import se.iop.model.OrganisationNumber;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say of a document: days in order, check digits, and half characters. */
final class Sense {

    private final List<Flaw> flaws = new ArrayList<>();

    private Sense() {}

    static List<Flaw> flaws(JsonNode document) {
        var sense = new Sense();
        sense.look("", "", document);
        return sense.flaws;
    }

    private void look(String pointer, String name, JsonNode node) {
        if (node.isObject()) {
            lookAtDays(pointer, node);
            for (var field : node.propertyNames()) {
                look(pointer + "/" + PublishedFormat.escaped(field), field, node.get(field));
            }
        } else if (node.isArray()) {
            for (var place = 0; place < node.size(); place++) {
                look(pointer + "/" + place, name, node.get(place));
            }
        } else if (node.isString()) {
            lookAtText(pointer, name, node.stringValue());
        }
    }

    /** Days are written so that the order of the texts is that of the days. */
    private void lookAtDays(String pointer, JsonNode node) {
        var first = node.path("first").asString("");
        var last = node.path("last").asString("");
        if (!first.isEmpty() && !last.isEmpty() && last.compareTo(first) < 0) {
            flaws.add(Flaw.of(pointer + "/last", Kind.ORDER, last, first));
        }
    }

    private void lookAtText(String pointer, String name, String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            flaws.add(Flaw.of(pointer, Kind.CONTROL));
        } else if (name.equals("number")) {
            OrganisationNumber.flawIn(text)
                    .ifPresent(flaw -> flaws.add(Flaw.of(pointer, Kind.valueOf("ORGANISATION_" + flaw.name()))));
        }
    }
}
