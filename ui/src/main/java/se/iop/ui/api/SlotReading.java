package se.iop.ui.api;

import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.format.Flaw.Kind;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Slot;
import se.iop.guideline.Value;
import se.iop.model.Sek;
import se.iop.ui.api.NotAComposition.Fault;
import tools.jackson.databind.JsonNode;

/** Values of rules as plain JSON: what each type of parameter is written as, and read from. */
final class SlotReading {

    private static final int LONGEST = 1000;
    private static final int MOST = 200;
    private static final int DIGITS = 6;

    private SlotReading() {}

    /** A value as it is written; amounts are öre, lengths of time ISO 8601. */
    static Object written(Value value) {
        return switch (value) {
            case Value.Whole(var number) -> number;
            case Value.Length(var length) -> length.toString();
            case Value.Money(var amount) -> amount.ore();
            case Value.Percent(var percent) -> percent;
            case Value.Choice(var id) -> id;
            case Value.Choices(var ids) -> ids;
            case Value.Words(var words) -> words;
            case Value.Flag(var on) -> on;
            case Value.Criteria(var criteria) -> criteria;
        };
    }

    /** The value, none where it is left out or a fault was added. */
    static @Nullable Value of(Slot slot, JsonNode node, String at, List<Fault> faults) {
        if (node.isNull()) {
            return null;
        }
        return switch (slot.type()) {
            case WHOLE ->
                node.isIntegralNumber() && node.canConvertToLong()
                        ? new Value.Whole(node.asLong())
                        : wrong(faults, at, "integer");
            case PERIOD -> length(node, at, faults);
            case MONEY -> money(node, at, faults);
            case PERCENT -> percent(node, at, faults);
            case CHOICE -> node.isString() ? new Value.Choice(node.asString()) : wrong(faults, at, "string");
            case CHOICES -> choices(node, at, faults);
            case TEXT ->
                node.isString()
                        ? new Value.Words(
                                CompositionReading.text(node.asString(), at, Math.toIntExact(slot.most()), faults))
                        : wrong(faults, at, "string");
            case FLAG -> node.isBoolean() ? new Value.Flag(node.asBoolean()) : wrong(faults, at, "boolean");
            case CRITERIA -> criteria(node, at, faults);
        };
    }

    private static @Nullable Value wrong(List<Fault> faults, String at, String type) {
        faults.add(Fault.of(at, Kind.TYPE, type));
        return null;
    }

    private static @Nullable Value length(JsonNode node, String at, List<Fault> faults) {
        try {
            return new Value.Length(Period.parse(node.isString() ? node.asString() : ""));
        } catch (DateTimeParseException none) {
            faults.add(Fault.of(at, Kind.LENGTH));
            return null;
        }
    }

    private static @Nullable Value money(JsonNode node, String at, List<Fault> faults) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            return wrong(faults, at, "integer");
        }
        try {
            return new Value.Money(new Sek(node.asLong()));
        } catch (IllegalArgumentException unreasonable) {
            faults.add(Fault.of(at, Kind.VALUE));
            return null;
        }
    }

    /** A share is a short number; one with a huge exponent must not be written out. */
    private static @Nullable Value percent(JsonNode node, String at, List<Fault> faults) {
        if (!node.isNumber()) {
            return wrong(faults, at, "number");
        }
        if (!Double.isFinite(node.doubleValue())) {
            faults.add(Fault.of(at, Kind.TOO_LARGE, 100));
            return null;
        }
        var share = node.decimalValue();
        if (share.scale() > DIGITS || share.precision() - (long) share.scale() > DIGITS) {
            faults.add(Fault.of(at, share.compareTo(BigDecimal.ONE) > 0 ? Kind.TOO_LARGE : Kind.FORM, 100));
            return null;
        }
        return new Value.Percent(share);
    }

    private static @Nullable Value choices(JsonNode node, String at, List<Fault> faults) {
        if (!node.isArray() || node.size() > MOST || node.values().stream().anyMatch(one -> !one.isString())) {
            return wrong(faults, at, "array");
        }
        return new Value.Choices(node.values().stream().map(JsonNode::asString).toList());
    }

    private static @Nullable Value criteria(JsonNode node, String at, List<Fault> faults) {
        if (!node.isArray() || node.size() > MOST) {
            return wrong(faults, at, "array");
        }
        var criteria = new ArrayList<Criterion>();
        for (var one : node) {
            var where = at + "/" + criteria.size();
            if (!one.path("id").isString() || !one.path("text").isString() || one.size() != 2) {
                return wrong(faults, where, "object");
            }
            criteria.add(new Criterion(
                    CompositionReading.text(one.path("id").asString(), where + "/id", LONGEST, faults),
                    CompositionReading.text(one.path("text").asString(), where + "/text", LONGEST, faults)));
        }
        return new Value.Criteria(criteria);
    }
}
