package se.iop.core.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import se.iop.guideline.Decision;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.model.Terms;

class ContainmentTest {

    private static final Proposal PROPOSAL = Proposal.of(Terms.EMPTY, Decision.planned(LocalDate.of(2026, 1, 1)));

    @Test
    void anHonestRuleAnswersAsItDoesByItself() throws Exception {
        var source = Sources.rule("""
                var titles = new ArrayList<String>();
                for (var number = 0; number < 10; number++) {
                    titles.add("nr " + number);
                }
                try {
                    Integer.parseInt("tolv");
                } catch (NumberFormatException notANumber) {
                    titles.add("inget tal");
                }
                return Outcome.met(titles.stream().filter(t -> t.length() > 3).sorted().collect(Collectors.joining(", ")));
                """);

        assertThat(Loaded.from(Compiled.entries(source)).judge(PROPOSAL))
                .isEqualTo(Loaded.unwoven(Compiled.entries(source)).check().apply(PROPOSAL))
                .isEqualTo(Outcome.met("inget tal, nr 0, nr 1, nr 2, nr 3, nr 4, nr 5, nr 6, nr 7, nr 8, nr 9"));
    }

    @Test
    void anHonestSwitchGoesWhereItDoesByItself() throws Exception {
        var source = Sources.rule("""
                var words = new ArrayList<String>();
                for (var number = 0; number < 4; number++) {
                    words.add(switch (number) { case 0 -> "noll"; case 1 -> "ett"; case 2 -> "två"; default -> "fler"; });
                    words.add(switch (number * 1000) { case 1000 -> "tusen"; case 3000 -> "tre tusen"; default -> "-"; });
                }
                return Outcome.met(String.join(" ", words));
                """);

        assertThat(Loaded.from(Compiled.entries(source)).judge(PROPOSAL))
                .isEqualTo(Outcome.met("noll - ett tusen två - fler tre tusen"));
    }

    /** What the checks must not mistake for something else. */
    @Test
    void allKindsOfClassesThatAnAuthorWritesAreTaken() throws Exception {
        var source = Sources.rule("""
                enum Colour { RED, GREEN { String said() { return "grön"; } }; String said() { return "röd"; } }
                static class Above { public String name() { return "ovan"; } }
                static final class Below extends Above implements Comparator<Integer>, Named {
                    public int compare(Integer one, Integer other) { return one - other; }
                }
                interface Named { default String named() { return Stream.of("namn ", this.name()).map(String::strip).collect(Collectors.joining(" ")); } String name(); }
                @FunctionalInterface interface Joined { String of(String one, int two); default Joined twice() { return (a, b) -> of(of(a, b), b); } }
                record Pair<T extends Comparable<T>>(T one, T other) implements Comparable<Pair<T>> {
                    static final Pair<Integer> ZERO = new Pair<>(0, 0);
                    Pair { if (one.compareTo(other) > 0) throw new IllegalArgumentException("ordning"); }
                    public int compareTo(Pair<T> o) { return one.compareTo(o.one); }
                }
                sealed interface Shape permits Round, Flat {}
                record Round(int size) implements Shape {}
                record Flat(int size) implements Shape {}
                static final List<String> WORDS = List.of("a", "b");
                static final Map<Colour, Integer> PLACES = Map.of(Colour.RED, 1, Colour.GREEN, 2);
                static int area(Shape shape) { return switch (shape) { case Round(var size) -> 3 * size; case Flat flat -> flat.size(); }; }
                """, """
                var text = new StringBuilder();
                for (var colour : Colour.values()) {
                    text.append(switch (colour) { case RED -> "r"; case GREEN -> "g"; }).append(colour.said()).append(PLACES.get(colour));
                }
                var below = new Below();
                text.append(below.named()).append(below.reversed().compare(1, 2)).append(((Named) below).name());
                Joined joined = (one, two) -> one + two;
                text.append(joined.twice().of("x", 7));
                text.append(new TreeSet<>(List.of(new Pair<>(2, 3), new Pair<>(1, 9), Pair.ZERO)));
                text.append(area(new Round(2)) + area(new Flat(3)));
                var above = text.length() > 3 ? new Below() : new Above();
                text.append(above.name());
                text.append(new int[] {1, 2}.clone().length).append(new Pair<>("a", "b").equals(new Pair<>("a", "b")));
                try { new Pair<>(2, 1); } catch (IllegalArgumentException order) { text.append(order.getMessage()); }
                text.append(WORDS.stream().map(String::strip).collect(Collectors.joining("+"))).append("hej".hashCode());
                return Outcome.breached(text.toString());
                """);

        assertThat(Loaded.from(Compiled.entries(source)).judge(PROPOSAL))
                .isEqualTo(Loaded.unwoven(Compiled.entries(source)).check().apply(PROPOSAL))
                .extracting(outcome -> ((Outcome.Breached) outcome).why())
                .asString()
                .startsWith("rröd1ggrön2namn ovan1ovanx77[Pair[one=0, other=0], Pair[one=1, other=9]");
    }

    @Test
    void allRulesOfAGuidelineTogetherHaveABudget() throws Exception {
        var loaded = Loaded.from(Compiled.entries(Sources.whole("", """
                var version = Guideline.inForce("2020-01-01", "BN 1 §");
                for (var number = 0; number < 6; number++) {
                    version = version.must(Citation.Source.text("1 §"), Requirement.of(
                            "bad" + number, Field.TITLE, "Regeln.", p -> { while (true) {} }));
                }
                return List.of(version.must(Citation.Source.text("1 §"), Requirement.of(
                        "good", Field.TITLE, "Regeln.", Bad::check)));
                """)));
        var rules = loaded.guidelines().versions().getFirst().rules();

        var stopped = Containment.judging(() -> {
            var names = new ArrayList<String>();
            for (var rule : rules) {
                if (catchThrowable(() -> rule.requirement().check().apply(PROPOSAL)) instanceof Exhausted) {
                    names.add(rule.requirement().name());
                }
            }
            return names;
        });

        assertThat(stopped).hasSize(7).endsWith("good");
        assertThat(Containment.judging(
                        () -> rules.getLast().requirement().check().apply(PROPOSAL)))
                .isEqualTo(Outcome.met("bra"));
    }

    @Test
    void whatStandsInForTheJdkAnswersAsTheOriginal() throws Exception {
        var source = Sources.rule(
                "static String said(Supplier<Object> asked) { try { return String.valueOf(asked.get()); } catch (IllegalArgumentException twice) { return \"two\"; } catch (NullPointerException none) { return \"none\"; } }",
                """
                var sorted = new ArrayList<>(List.of(3, 1, 2));
                sorted.sort(null);
                var text = new StringBuilder(sorted.toString());
                sorted.sort(Comparator.reverseOrder());
                text.append(sorted).append(said(() -> Set.of(1, 1))).append(said(() -> Map.of(1, 1, 1, 2)));
                String none = null;
                text.append(said(() -> Set.of(none, "x"))).append(said(() -> Map.of(1, none))).append(said(() -> Map.of(none, 1))).append(said(() -> Set.copyOf(Arrays.asList(none, "x"))));
                text.append(Map.ofEntries(Map.entry("a", 1))).append(Set.copyOf(List.of(7, 7)));
                text.append(Collections.max(List.of(1, 3, 2), null)).append(Collections.min(List.of(1, 3, 2), Comparator.reverseOrder()));
                text.append(IntStream.rangeClosed(1, 3).sum()).append(LongStream.range(0, 4).sum());
                return Outcome.breached(text.toString());
                """);

        assertThat(Loaded.from(Compiled.entries(source)).judge(PROPOSAL))
                .isEqualTo(Loaded.unwoven(Compiled.entries(source)).check().apply(PROPOSAL))
                .isEqualTo(Outcome.breached("[1, 2, 3][3, 2, 1]twotwononenonenonenone{a=1}[7]3366"));
    }

    @Test
    void whatIsCountedByItsLengthAnswersAsByItself() throws Exception {
        var source = Sources.rule("record Holder(Supplier<String> held) {}", """
                var one = new int[] {1};
                var other = one.clone();
                other[0] = 2;
                var text = new StringBuilder().append(one[0]).append(Set.of().size()).append(Map.of().size());
                text.append(Set.of(new Integer[] {1, 2, 3}).size()).append(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).size());
                text.append(' ').append(BigDecimal.valueOf(123456, 2)).append(' ').append("x".repeat(100_000).indexOf('y'));
                text.append(' ').append(new int[1_600_000].length);
                var table = new int[2][3];
                text.append(' ').append(table.length).append(table[1].length).append(proposal.earlier().size());
                for (var force : Finding.Force.values()) {
                    text.append(switch (force) { case MUST -> 'm'; case SHOULD -> 's'; default -> '-'; });
                }
                Supplier<String> nameless = () -> "";
                return Outcome.met(text.append(new Holder(nameless).equals(new Holder(nameless))).toString());
                """);

        assertThat(Loaded.from(Compiled.entries(source)).judge(PROPOSAL))
                .isEqualTo(Loaded.unwoven(Compiled.entries(source)).check().apply(PROPOSAL))
                .isEqualTo(Outcome.met("100311 1234.56 -1 1600000 230mstrue"));
    }

    /** The other things in it are not compared with what is sought, however many they are. */
    @Test
    void whatStandsInForASetLooksUpByHash() throws Exception {
        var source = Sources.rule(
                "record Sly(int n) { public boolean equals(Object o) { throw new IllegalStateException(\"compared\"); } public int hashCode() { return n; } }",
                """
                var set = Set.of(new Sly(1), new Sly(2));
                var map = Map.of(new Sly(1), 1, new Sly(2), 2);
                var text = "" + set.contains(new Sly(3)) + map.containsKey(new Sly(3)) + map.get(new Sly(3));
                return Outcome.met(text + Set.of("a").contains("a") + Map.of("a", 1).containsKey("a") + Map.of("a", 1).get("a"));
                """);

        assertThat(Loaded.from(Compiled.entries(source)).judge(PROPOSAL))
                .isEqualTo(Outcome.met("falsefalsenulltruetrue1"));
    }

    /** No use of it is refused, because there is none; its fields are counted all the same. */
    @Test
    void aClassThatInheritsFromItselfCannotBeLoaded() {
        assertThatThrownBy(() -> Loaded.from(ByteCode.ownParentUnused())).isInstanceOf(ClassCircularityError.class);
    }

    /** An array under the name of the compiler's own may be kept, and what is written to it is written to a copy. */
    @Test
    void whatTheCompilerKeepsStaysAsItIs() throws Exception {
        var loaded = Loaded.from(Compiled.entries(Sources.rule(
                "record C(int n) { static final C[] $VALUES = { new C(0) }; }",
                "C.$VALUES[0] = new C(C.$VALUES[0].n() + 1); return Outcome.met(\"\" + C.$VALUES[0].n());")));

        assertThat(loaded.judge(PROPOSAL)).isEqualTo(Outcome.met("0")).isEqualTo(loaded.judge(PROPOSAL));
    }

    @Test
    void whatWasCaughtLeavesNoDepthBehind() throws Exception {
        var loaded = Loaded.from(
                Compiled.entries(
                        Sources.rule(
                                "static int fails() { return Integer.parseInt(\"x\"); }",
                                "for (var n = 0; n < 200; n++) { try { fails(); } catch (NumberFormatException e) {} } return Outcome.met(\"bra\");")));

        assertThat(loaded.judge(PROPOSAL)).isEqualTo(Outcome.met("bra"));
    }

    @Test
    void aLoopIsStopped() throws Exception {
        var loaded = Loaded.from(Compiled.entries(Sources.rule("while (true) {}")));

        assertThatThrownBy(() -> loaded.judge(PROPOSAL)).isInstanceOf(Exhausted.class);
    }

    @Test
    void aCallOutOfTheListIsRefusedByName() {
        assertThatThrownBy(() -> Loaded.from(Compiled.entries(Sources.rule("System.exit(1); return null;"))))
                .isInstanceOf(Uncontained.class)
                .hasMessage("Klassen bad.Bad, metoden check, använder java.lang.System.exit(int),"
                        + " som ett tillägg inte får använda.");
    }
}
