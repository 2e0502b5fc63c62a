package se.iop.ui.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.format.Flaw.Kind;
import se.iop.core.input.Read;
import se.iop.core.input.Reason;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Citation;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Clause;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.Clauses;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Value;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.ui.api.NotAComposition.Fault;
import tools.jackson.databind.JsonNode;

/** Reads a guideline as data, and gathers everything that is wrong with it instead of stopping at the first. */
final class CompositionReading {

    private static final int MOST_RULES = 200;
    private static final int MOST_PARAGRAPHS = 500;
    private static final int LONGEST_DECISION = 300;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 20_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** Keeps the places of the others in a list that is refused anyway. */
    private static final Entry STAND_IN = new Entry(
            new Source(Citation.Kind.PLATFORM, null, null),
            Force.MUST,
            Clauses.all().getFirst().start());

    private final List<Fault> faults = new ArrayList<>();

    private CompositionReading() {}

    /**
     * The guideline that stands at a place in what was sent.
     *
     * @throws NotAComposition with every fault, at its pointer
     */
    static Composition of(JsonNode content, String at) {
        var reading = new CompositionReading();
        var composition = reading.composition(content, at);
        if (!reading.faults.isEmpty()) {
            throw new NotAComposition(reading.faults);
        }
        return composition;
    }

    private Composition composition(JsonNode content, String at) {
        if (!known(content, at, Set.of("inForce", "decision", "reviewBy", "rules", "paragraphs"))) {
            return Composition.EMPTY;
        }
        var entries = new ArrayList<Entry>();
        for (var rule : list(content, at, "rules", MOST_RULES)) {
            var entry = entry(rule, at + "/rules/" + entries.size());
            entries.add(entry == null ? STAND_IN : entry);
        }
        var paragraphs = new ArrayList<Paragraph>();
        var place = 0;
        for (var one : list(content, at, "paragraphs", MOST_PARAGRAPHS)) {
            var paragraph = paragraph(one, at + "/paragraphs/" + place++);
            if (paragraph != null) {
                paragraphs.add(paragraph);
            }
        }
        return new Composition(
                day(content, at, "inForce"),
                text(content, at, "decision", LONGEST_DECISION),
                day(content, at, "reviewBy"),
                entries,
                paragraphs);
    }

    private @Nullable Entry entry(JsonNode rule, String at) {
        if (!known(rule, at, Set.of("force", "source", "place", "quotedIn", "kind", "values"))) {
            return null;
        }
        var force = choice(rule, at, "force", Force.class, null);
        var kind = choice(rule, at, "source", Citation.Kind.class, Citation.Kind.GUIDELINE_TEXT);
        var place = text(rule, at, "place", LONGEST_PLACE);
        var quotedIn = text(rule, at, "quotedIn", LONGEST_PLACE);
        var clause = clause(rule, at);
        if (force == null || kind == null || clause == null) {
            return null;
        }
        try {
            return new Entry(
                    new Source(kind, place.isEmpty() ? null : place, quotedIn.isEmpty() ? null : quotedIn),
                    force,
                    clause);
        } catch (IllegalArgumentException unfit) {
            faults.add(Fault.of(at + "/source", Kind.VALUE));
            return null;
        }
    }

    private @Nullable Clause clause(JsonNode rule, String at) {
        var id = rule.path("kind").asString("");
        var kind = Clauses.all().stream().filter(one -> one.id().equals(id)).findFirst();
        if (kind.isEmpty()) {
            var all = Clauses.all().stream().map(ClauseKind::id).collect(Collectors.joining(", "));
            faults.add(
                    rule.path("kind").isMissingNode()
                            ? Fault.of(at + "/kind", Kind.MISSING)
                            : Fault.of(at + "/kind", Kind.CHOICE, all));
            return null;
        }
        var sent = rule.path("values");
        if (!sent.isMissingNode() && !sent.isObject()) {
            faults.add(Fault.of(at + "/values", Kind.TYPE, "object"));
            return null;
        }
        var before = faults.size();
        var values = new TreeMap<String, @Nullable Value>();
        for (var name : sent.propertyNames()) {
            var where = at + "/values/" + escaped(name);
            kind.get()
                    .slot(name)
                    .ifPresentOrElse(
                            slot -> {
                                var value = SlotReading.of(slot, sent.path(name), where, faults);
                                if (value != null) {
                                    values.put(name, value);
                                }
                            },
                            () -> faults.add(Fault.of(where, Kind.UNKNOWN_FIELD)));
        }
        if (faults.size() > before) {
            return null;
        }
        kind.get()
                .flaws(values)
                .forEach(flaw -> faults.add(Fault.said(at + "/values/" + escaped(flaw.parameter()), flaw.sentence())));
        if (faults.size() > before) {
            return null;
        }
        var given = new TreeMap<String, Value>();
        values.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return new Clause(id, given);
    }

    private @Nullable Paragraph paragraph(JsonNode sent, String at) {
        if (!known(sent, at, Set.of("number", "heading", "text", "handling", "rules"))) {
            return null;
        }
        var before = faults.size();
        var number = text(sent, at, "number", LONGEST_NUMBER);
        var heading = text(sent, at, "heading", LONGEST_PLACE);
        var words = text(sent, at, "text", LONGEST_TEXT);
        var handling = choice(sent, at, "handling", Paragraph.Handling.class, Paragraph.Handling.UNMAPPED);
        var rules = new ArrayList<String>();
        for (var rule : list(sent, at, "rules", MOST_RULES)) {
            if (rule.isString()) {
                rules.add(rule.asString());
            } else {
                faults.add(Fault.of(at + "/rules", Kind.TYPE, "string"));
            }
        }
        if (number.isEmpty() && faults.size() == before) {
            faults.add(Fault.of(at + "/number", Kind.EMPTY));
        }
        if (words.isEmpty() && faults.size() == before) {
            faults.add(Fault.of(at + "/text", Kind.EMPTY));
        }
        if (handling == null || faults.size() > before) {
            return null;
        }
        try {
            return new Paragraph(number, heading, words, handling, rules);
        } catch (IllegalArgumentException unfit) {
            faults.add(Fault.said(at + "/rules", unfit.getMessage() + "."));
            return null;
        }
    }

    private boolean known(JsonNode node, String at, Set<String> names) {
        if (!node.isObject()) {
            faults.add(node.isMissingNode() ? Fault.of(at, Kind.MISSING) : Fault.of(at, Kind.TYPE, "object"));
            return false;
        }
        node.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(Fault.of(at + "/" + escaped(name), Kind.UNKNOWN_FIELD)));
        return true;
    }

    private List<JsonNode> list(JsonNode from, String at, String name, int most) {
        var node = from.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            faults.add(Fault.of(at + "/" + name, Kind.TYPE, "array"));
            return List.of();
        }
        if (node.size() > most) {
            faults.add(Fault.of(at + "/" + name, Kind.TOO_MANY, most));
            return List.of();
        }
        return node.values().stream().toList();
    }

    private @Nullable LocalDate day(JsonNode from, String at, String name) {
        var node = from.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            var day = LocalDate.parse(node.isString() ? node.asString() : "");
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // Told below, like a day out of reach.
        }
        faults.add(Fault.of(at + "/" + name, Kind.DAY));
        return null;
    }

    /** Empty where nothing is sent. */
    private String text(JsonNode from, String at, String name, int most) {
        var node = from.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            faults.add(Fault.of(at + "/" + name, Kind.TYPE, "string"));
            return "";
        }
        return text(node.asString(), at + "/" + name, most, faults);
    }

    static String text(String sent, String at, int most, List<Fault> faults) {
        return switch (SwedishInput.text(sent, most)) {
            case Read.Value<String>(var words) -> words;
            case Read.Blank<String>() -> "";
            case Read.Refused<String>(var reason) -> {
                faults.add(reason == Reason.TEXT_LONG ? Fault.of(at, Kind.TOO_LONG, most) : Fault.of(at, Kind.CONTROL));
                yield "";
            }
        };
    }

    private <E extends Enum<E>> @Nullable E choice(
            JsonNode from, String at, String name, Class<E> type, @Nullable E standard) {
        var node = from.path(name);
        if (node.isMissingNode() || node.isNull()) {
            if (standard == null) {
                faults.add(Fault.of(at + "/" + name, Kind.MISSING));
            }
            return standard;
        }
        var wanted = node.asString("");
        var all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> {
                    var names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
                    faults.add(Fault.of(at + "/" + name, Kind.CHOICE, names));
                    return null;
                });
    }

    /** A name as it stands in a JSON pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
