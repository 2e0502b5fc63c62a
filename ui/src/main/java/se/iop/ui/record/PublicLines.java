package se.iop.ui.record;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.core.history.Change.Key;
import se.iop.core.history.Change.Kind;
import se.iop.core.history.Change.Row;
import se.iop.core.history.Change.Step;
import se.iop.model.Sek;
import se.iop.ui.layout.Swedish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A public document line by line, in the reader's words. */
@Component
class PublicLines {

    private static final Set<String> MONEY = Set.of("amount", "each");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern LENGTH = Pattern.compile("P[0-9YMWD]+");

    private final Readable readable;
    private final Swedish swedish;

    PublicLines(Readable readable, Swedish swedish) {
        this.readable = readable;
        this.swedish = swedish;
    }

    /**
     * One value.
     *
     * @param pointer where it stands in the document
     * @param part the part of the document it belongs to
     * @param place where it stands, in words
     * @param value what it says, in words
     */
    record Line(String pointer, String part, String place, String value) {}

    /** Every value in the order of the document. */
    List<Line> of(ObjectNode document) {
        var lines = new ArrayList<Line>();
        walk(document, "", List.of(), "", lines);
        return lines;
    }

    private void walk(JsonNode node, String pointer, List<Step> place, String name, List<Line> lines) {
        if (node.isObject()) {
            node.propertyNames()
                    .forEach(child -> walk(
                            node.get(child),
                            pointer + "/" + child.replace("~", "~0").replace("/", "~1"),
                            child.equals("terms") ? place : longer(place, new Key(child)),
                            child,
                            lines));
        } else if (node.isArray()) {
            for (var at = 0; at < node.size(); at++) {
                walk(
                        node.get(at),
                        pointer + "/" + at,
                        longer(place, new Row(at + 1, title(node.get(at)))),
                        name,
                        lines);
            }
        } else {
            var part = place.isEmpty() ? "" : readable.place(place.subList(0, 1));
            lines.add(new Line(pointer, part, readable.place(place), value(name, node)));
        }
    }

    private String value(String name, JsonNode node) {
        if (node.isBoolean()) {
            return readable.value(node.asBoolean());
        }
        if (node.isIntegralNumber() && MONEY.contains(name)) {
            return swedish.amount(new Sek(node.asLong()));
        }
        var text = node.asString();
        if (name.equals("type")) {
            return readable.value(new Kind(text));
        }
        if (CONSTANT.matcher(text).matches()) {
            return readable.constant(text);
        }
        return LENGTH.matcher(text).matches() ? length(text) : text;
    }

    private String length(String text) {
        try {
            return swedish.length(Period.parse(text));
        } catch (DateTimeParseException noLength) {
            return text;
        }
    }

    private static @Nullable String title(JsonNode row) {
        for (var name : List.of("name", "what", "party")) {
            if (row.path(name).isString()) {
                return row.path(name).asString();
            }
        }
        return null;
    }

    private static List<Step> longer(List<Step> place, Step step) {
        var longer = new ArrayList<>(place);
        longer.add(step);
        return longer;
    }
}
