package se.iop.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A kind of rule in the library: what a builder offers, what it asks for and what it makes. */
public final class ClauseKind {

    private final String id;
    private final Topic topic;
    private final String label;
    private final String help;
    private final List<Slot> slots;
    private final Function<Clause, Requirement> making;
    private final Function<Map<String, Value>, Optional<Flaw>> together;
    private final UnaryOperator<Map<String, Value>> heeded;

    private ClauseKind(
            String id,
            Topic topic,
            String label,
            String help,
            List<Slot> slots,
            Function<Clause, Requirement> making,
            Function<Map<String, Value>, Optional<Flaw>> together,
            UnaryOperator<Map<String, Value>> heeded) {
        this.id = id;
        this.topic = topic;
        this.label = label;
        this.help = help;
        this.slots = List.copyOf(slots);
        this.making = making;
        this.together = together;
        this.heeded = heeded;
    }

    /** What a kind of rule is about, in the order of a guideline. */
    public enum Topic {
        /** How long, and how it ends. */
        TIME("Tid och upphörande"),
        /** Money and other efforts. */
        MONEY("Ekonomi"),
        /** Reports and steering. */
        FOLLOW_UP("Uppföljning och styrning"),
        /** What must be written and attached. */
        TEXTS("Avsnitt och bilagor"),
        /** What people decide and assess. */
        PEOPLE("Beslut och bedömning");

        private final String label;

        Topic(String label) {
            this.label = label;
        }

        /** What it is called, in Swedish. */
        public String label() {
            return label;
        }
    }

    /**
     * What is wrong with the values of a clause.
     *
     * @param parameter the parameter that it concerns, so that a form can show it there
     * @param sentence what is wrong, in Swedish
     */
    public record Flaw(String parameter, String sentence) {}

    static ClauseKind of(
            String id, Topic topic, String label, String help, Function<Clause, Requirement> making, Slot... slots) {
        return new ClauseKind(
                id, topic, label, help, List.of(slots), making, values -> Optional.empty(), values -> values);
    }

    /** The same kind, whose values must also fit each other. */
    ClauseKind fitting(Function<Map<String, Value>, Optional<Flaw>> fit) {
        return new ClauseKind(id, topic, label, help, slots, making, fit, heeded);
    }

    /** The same kind, which keeps only the values that it heeds, so that clauses that demand the same are equal. */
    ClauseKind heeding(UnaryOperator<Map<String, Value>> some) {
        return new ClauseKind(id, topic, label, help, slots, making, together, some);
    }

    Map<String, Value> heeded(Map<String, Value> values) {
        return heeded.apply(values);
    }

    /** Its stable id, lower case with hyphens. */
    public String id() {
        return id;
    }

    /** What it is about. */
    public Topic topic() {
        return topic;
    }

    /** What it is called, in Swedish. */
    public String label() {
        return label;
    }

    /** What it demands, one Swedish sentence. */
    public String help() {
        return help;
    }

    /** What it asks for, in the order a form asks. */
    public List<Slot> slots() {
        return slots;
    }

    /** The slot of that name. */
    public Optional<Slot> slot(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    /** Where a builder begins: every parameter as it is until somebody says otherwise. */
    public Clause start() {
        var values = new TreeMap<String, Value>();
        for (var slot : slots) {
            var standard = slot.standard();
            if (standard != null) {
                values.put(slot.name(), standard);
            }
        }
        return new Clause(id, values);
    }

    /** Everything wrong with values, first those of single parameters; empty where they make a clause. */
    public List<Flaw> flaws(Map<String, ? extends @Nullable Value> values) {
        var flaws = new ArrayList<Flaw>();
        for (var slot : slots) {
            slot.flaw(values.get(slot.name())).ifPresent(sentence -> flaws.add(new Flaw(slot.name(), sentence)));
        }
        for (var name : values.keySet()) {
            if (slot(name).isEmpty()) {
                flaws.add(new Flaw(name, label + " har ingen parameter som heter " + Swedish.quote(name) + "."));
            }
        }
        if (flaws.isEmpty()) {
            var known = new TreeMap<String, Value>();
            values.forEach((name, value) -> {
                if (value != null) {
                    known.put(name, value);
                }
            });
            together.apply(known).ifPresent(flaws::add);
        }
        return List.copyOf(flaws);
    }

    @Override
    public String toString() {
        return id;
    }

    Requirement requirement(Clause clause) {
        return making.apply(clause).madeFrom(clause);
    }
}
