package se.iop.core.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.iop.core.format.Flaw.Kind;
import se.iop.model.OrganisationNumber;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say of a document: days in order, check digits, and half characters. */
final class Sense {

    /** The later of two days, by the earlier. */
    private static final Map<String, String> IN_ORDER =
            Map.of("first", "last", "from", "to", "joined", "left", "on", "expires");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

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
        IN_ORDER.forEach((before, after) -> {
            var first = node.path(before).asString("");
            var last = node.path(after).asString("");
            if (isDay(first) && isDay(last) && last.compareTo(first) < 0) {
                flaws.add(Flaw.of(pointer + "/" + after, Kind.ORDER, last, first));
            }
        });
    }

    /** Not the day of a season, which may end before it begins, and not the name of a payer. */
    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
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
