package se.iop.core.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.core.json.Json;
import se.iop.core.json.TermsDocument;
import se.iop.model.Relation;
import se.iop.model.Span;
import se.iop.model.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The terms that a following agreement begins from: the old ones moved to the time after it. What was decided for the
 * old one is planned again; the case number, the signing and the remarks are the old matter's and are left out.
 *
 * <p>Days are moved in the document rather than field by field, so that a new field with a day in it moves too.
 */
final class Successor {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Where days belong to the agreement's time; those of the parties, such as a mandate's, are their own. */
    private static final Set<String> MOVING = Set.of("term", "economy", "followUp");

    /** Ties of the old matter alone. */
    private static final Set<Relation.Kind> MATTER =
            EnumSet.of(Relation.Kind.SUCCESSOR, Relation.Kind.SPLIT_FROM, Relation.Kind.SAME_DECISION);

    private final int months;

    private Successor(int months) {
        this.months = months;
    }

    /** The terms to begin from. */
    static Terms of(Agreement old) {
        var document = (ObjectNode) Json.mapper().readTree(TermsDocument.write(old.terms()));
        var period = old.terms().term().period();
        var last = old.lastDay();
        if (period != null && last != null) {
            var successor = new Successor((int) ChronoUnit.MONTHS.between(period.first(), last.plusDays(1)));
            MOVING.forEach(part -> successor.move(document.path(part)));
        }
        document.path("economy").path("contributions").forEach(Successor::planned);
        if (document.get("subject") instanceof ObjectNode subject) {
            subject.set("caseNumbers", Json.mapper().createArrayNode());
        }
        document.remove("remarks");
        if (document.get("wording") instanceof ObjectNode wording) {
            wording.remove("signing");
        }
        var moved = TermsDocument.read(document.toString());
        return moved.with(moved.term().lasting(period(period, last))).withRelations(relations(old));
    }

    /** It continues the old one; what the old one in turn took the place of is the old one's to tell. */
    private static List<Relation> relations(Agreement old) {
        var relations = new ArrayList<Relation>();
        relations.add(
                new Relation(Relation.Kind.PREDECESSOR, old.terms().subject().title(), old.id(), null, old.lastDay()));
        old.terms().relations().stream()
                .filter(relation -> !relation.replaces() && !MATTER.contains(relation.kind()))
                .forEach(relations::add);
        return relations;
    }

    /** As long as the old one was, from the day after it; without any period where the old one had none. */
    private static @Nullable Span period(@Nullable Span old, @Nullable LocalDate last) {
        if (old == null || last == null) {
            return null;
        }
        var first = last.plusDays(1);
        var months = ChronoUnit.MONTHS.between(old.first(), old.last().plusDays(1));
        var whole = old.first().plusMonths(months).minusDays(1).equals(old.last());
        return new Span(
                first,
                whole
                        ? first.plusMonths(months).minusDays(1)
                        : first.plusDays(ChronoUnit.DAYS.between(old.first(), old.last())));
    }

    private static void planned(JsonNode line) {
        if (line instanceof ObjectNode grant
                && grant.path("status").asString("").equals("DECIDED")) {
            grant.put("status", "PLANNED");
        }
    }

    private void move(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                for (var name : object.propertyNames().toArray(String[]::new)) {
                    var text = object.get(name).asString("");
                    if (DAY.matcher(text).matches()) {
                        object.put(name, moved(LocalDate.parse(text)).toString());
                    } else {
                        move(object.get(name));
                    }
                }
            }
            case ArrayNode array -> array.forEach(this::move);
            default -> {}
        }
    }

    /** A last day of a month stays one. */
    private LocalDate moved(LocalDate day) {
        return day.plusDays(1).getDayOfMonth() == 1
                ? day.plusDays(1).plusMonths(months).minusDays(1)
                : day.plusMonths(months);
    }
}
