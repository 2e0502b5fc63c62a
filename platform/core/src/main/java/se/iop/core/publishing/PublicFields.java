package se.iop.core.publishing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.Comparison;
import se.iop.core.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which fields are public. A field that is not named here is not let out, so a new field of the model stays inside
 * until somebody decides otherwise: contacts, mandates, remarks, answers, internal notes and the names of those who
 * worked with the agreement are none. The day an amendment takes over is public; the id of the agreement that it
 * changes is not, as that is a name inside the instance.
 */
final class PublicFields {

    /** Notes that a writer hid in a text are no part of it. */
    private static final Pattern HIDDEN = Pattern.compile("(?s)<!--.*?(-->|$)");

    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("Snapshot", Set.of("effectiveOn", "terms", "life")),
            Map.entry("Terms", Set.of("subject", "parties", "term", "economy", "followUp", "wording", "relations")),
            Map.entry("Subject", Set.of("title", "caseNumbers", "challenge", "goals", "targetGroup", "values")),
            Map.entry("Party", Set.of("name", "sector", "number", "unit", "roles", "standing")),
            Map.entry("Standing", Set.of("kind", "registered", "compactSince", "umbrella", "joined", "left")),
            Map.entry("Term", Set.of("period", "extension", "reviewBy", "notice", "openFrom", "season", "conditions")),
            Map.entry("Extension", Set.of("length", "times", "condition")),
            Map.entry("Notice", Set.of("length", "written", "unconditional", "condition", "perParty")),
            Map.entry("PerParty", Set.of("party", "length")),
            Map.entry("Season", Set.of("first", "last")),
            Map.entry("Condition", Set.of("kind", "what", "confirmedOn")),
            Map.entry(
                    "Economy",
                    Set.of(
                            "contributions",
                            "statedTotal",
                            "indexation",
                            "repayments",
                            "payerChanges",
                            "payout",
                            "overhead",
                            "euShare")),
            Map.entry("Grant", Set.of("from", "during", "amount", "status", "condition", "earmark", "form", "source")),
            Map.entry("InKind", Set.of("from", "what", "during", "valuation")),
            Map.entry("Earmark", Set.of("purpose", "forbidden")),
            Map.entry("Valuation", Set.of("quantity", "unit", "each")),
            Map.entry("PerUnit", Set.of("unit", "each", "guarantee", "cap")),
            Map.entry("ShareOf", Set.of("percent", "of")),
            Map.entry("StatedTotal", Set.of("amount", "during")),
            Map.entry("BudgetCompensation", Set.of("from")),
            Map.entry("By", Set.of("series", "from", "basis", "rounding")),
            Map.entry("Rounding", Set.of("unit", "mode")),
            Map.entry("PayerChange", Set.of("from", "to", "effective", "condition")),
            Map.entry("Payout", Set.of("timesPerYear", "month", "termDays", "instalments")),
            Map.entry("Instalment", Set.of("amount", "during", "after")),
            Map.entry("On", Set.of("date")),
            Map.entry("ReportApproved", Set.of("report")),
            Map.entry("FollowUpHeld", Set.of("meeting")),
            Map.entry("FollowUp", Set.of("reports", "steering", "milestones", "duties", "developmentAreas", "groups")),
            Map.entry(
                    "Report",
                    Set.of("name", "kind", "timesPerYear", "due", "content", "dueRule", "indicators", "anonymous")),
            Map.entry("DueRule", Set.of("text", "branches")),
            Map.entry("Branch", Set.of("when", "due")),
            Map.entry("Indicator", Set.of("name", "definition", "target")),
            Map.entry("Steering", Set.of("group", "meetingsPerYear", "consensus")),
            Map.entry("Milestone", Set.of("what", "by", "during", "party")),
            Map.entry("Duty", Set.of("what", "atLeast", "per", "party")),
            Map.entry("DevelopmentArea", Set.of("what", "financed")),
            Map.entry("Group", Set.of("kind", "meetingsPerYear")),
            Map.entry("Wording", Set.of("sections", "appendices", "signing")),
            Map.entry("Section", Set.of("kind", "party", "text")),
            Map.entry("Appendix", Set.of("name", "kind")),
            Map.entry("Signing", Set.of("place", "on")),
            Map.entry("Relation", Set.of("kind", "to", "on")),
            Map.entry("Life", Set.of("decision", "minutesApproved", "signatures", "signedOn", "ended")),
            Map.entry("Ruling", Set.of("outcome", "on", "paragraph", "body", "deviations", "changes")),
            Map.entry("Deviation", Set.of("requirement", "reason")),
            Map.entry("Approval", Set.of("on")),
            Map.entry("Signature", Set.of("party", "on", "function")),
            Map.entry("Ending", Set.of("on", "how")));

    private PublicFields() {}

    /** The public part of a value; nothing where it has none. */
    static @Nullable JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(text);
            case Collection<?> items -> items(items);
            case Record fields when !Comparison.whole(fields.getClass()) -> fields(fields);
            case Map<?, ?> _ -> null;
            default -> Json.mapper().valueToTree(value);
        };
    }

    private static @Nullable JsonNode text(String text) {
        var shown = HIDDEN.matcher(text).replaceAll("").strip();
        return shown.isEmpty() ? null : JsonNodeFactory.instance.stringNode(shown);
    }

    private static @Nullable ArrayNode items(Collection<?> items) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var item : items) {
            var part = of(item);
            if (part != null) {
                array.add(part);
            }
        }
        return array.isEmpty() ? null : array;
    }

    private static @Nullable ObjectNode fields(Record value) {
        var type = value.getClass();
        var object = JsonNodeFactory.instance.objectNode();
        for (var family : type.getInterfaces()) {
            if (family.isSealed()) {
                object.put("type", type.getSimpleName());
            }
        }
        var allowed = ALLOWED.getOrDefault(type.getSimpleName(), Set.of());
        for (var component : type.getRecordComponents()) {
            if (allowed.contains(component.getName())) {
                try {
                    var part = of(component.getAccessor().invoke(value));
                    if (part != null) {
                        object.set(component.getName(), part);
                    }
                } catch (ReflectiveOperationException unreadable) {
                    throw new IllegalStateException("A part of a record of the model can always be read", unreadable);
                }
            }
        }
        return object.isEmpty() ? null : object;
    }
}
