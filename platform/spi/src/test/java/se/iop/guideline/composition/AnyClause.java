package se.iop.guideline.composition;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Clause;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.Slot;
import se.iop.guideline.Value;
import se.iop.model.Sek;

/** Clauses of every kind from a seed, with every parameter anywhere within its bounds. */
final class AnyClause {

    private final Random random;

    private AnyClause(long seed) {
        random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
    }

    static Clause of(long seed, ClauseKind kind) {
        return new AnyClause(seed).clause(kind);
    }

    private Clause clause(ClauseKind kind) {
        var values = new TreeMap<String, Value>();
        for (var slot : kind.slots()) {
            var offered = slot.type() != Slot.Type.CHOICES || !slot.options().isEmpty();
            if (offered && (!slot.optional() || random.nextBoolean())) {
                values.put(slot.name(), value(slot));
            }
        }
        if (kind.id().equals("criteria")) {
            passing(values);
        }
        return new Clause(kind.id(), values);
    }

    private Value value(Slot slot) {
        return switch (slot.type()) {
            case WHOLE -> new Value.Whole(within(slot.least(), Math.min(slot.most(), slot.least() + 40)));
            case PERIOD -> new Value.Length(period(slot));
            case MONEY -> new Value.Money(new Sek(within(slot.least(), slot.most())));
            case PERCENT -> new Value.Percent(BigDecimal.valueOf(within(0, 1000), 1));
            case CHOICE ->
                new Value.Choice(slot.options()
                        .get(random.nextInt(slot.options().size()))
                        .id());
            case CHOICES ->
                new Value.Choices(
                        some(slot.options().stream().map(Slot.Option::id).toList()));
            case TEXT ->
                new Value.Words(slot.naming() ? "regel-" + within(1, 99) : "Ord " + within(1, 99) + " \"\\\n.");
            case FLAG -> new Value.Flag(random.nextBoolean());
            case CRITERIA -> criteria();
        };
    }

    private Period period(Slot slot) {
        return switch (random.nextInt(4)) {
            case 0 -> Period.ofYears((int) within(1, slot.most() / 12));
            case 1 -> Period.ofMonths((int) within(1, slot.most()));
            case 2 -> Period.ofDays((int) within(1, 400));
            default -> Period.of((int) within(0, 3), (int) within(0, 11), (int) within(1, 28));
        };
    }

    private Value criteria() {
        return new Value.Criteria(IntStream.rangeClosed(1, (int) within(1, 6))
                .mapToObj(number -> new Criterion("K" + number, "Kriterium " + number + "."))
                .toList());
    }

    private void passing(Map<String, Value> values) {
        if (values.get("criteria") instanceof Value.Criteria(var criteria)) {
            values.put("count", new Value.Whole(within(1, criteria.size())));
            values.put(
                    "required",
                    new Value.Choices(some(criteria.stream().map(Criterion::id).toList())));
        }
    }

    private List<String> some(List<String> all) {
        var chosen =
                new ArrayList<>(all.stream().filter(one -> random.nextBoolean()).toList());
        return chosen.isEmpty() ? List.of(all.get(random.nextInt(all.size()))) : chosen;
    }

    private long within(long least, long most) {
        return least + Math.floorMod(random.nextLong(), most - least + 1);
    }
}
