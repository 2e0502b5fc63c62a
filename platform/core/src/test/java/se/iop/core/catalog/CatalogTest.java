package se.iop.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static se.iop.plugin.test.Bodies.PARKS;
import static se.iop.plugin.test.Bodies.SPORTS;
import static se.iop.plugin.test.Bodies.rule;
import static se.iop.plugin.test.Bodies.version;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Cause;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Terms;
import se.iop.plugin.test.Bodies;

class CatalogTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final Answer ANSWER = new Answer(Verdict.MET, "Prövat på papper", "Handläggaren", DAY);

    @Test
    void asksNationThenMunicipalityThenCommittee() {
        var judgement = judge(catalog(new Bodies.Parks(), new Bodies.Lund(), new Bodies.Nation()), PARKS, planned(DAY));

        assertThat(judgement.layers())
                .extracting(layer -> layer.scope().getClass().getSimpleName())
                .containsExactly("Nation", "Municipality", "Committee");
    }

    @Test
    void bindsNobodyElse() {
        assertThat(catalog(new Bodies.Parks(), new Bodies.Lund()).binding(SPORTS))
                .extracting(LoadedPlugin::scope)
                .containsExactly(new Scope.Municipality("lund", "Lund"));
    }

    @Test
    void picksTheVersionByTheDayOfTheDecision() {
        var catalog = catalog(new Bodies.Parks());

        assertThat(layer(catalog, planned(LocalDate.of(2019, 12, 31))).inForce())
                .isEqualTo("2017-01-01");
        assertThat(layer(catalog, planned(LocalDate.of(2020, 1, 1))).inForce()).isEqualTo("2020-01-01");
        assertThat(layer(catalog, planned(LocalDate.of(2020, 1, 1))).decision()).isEqualTo("PN 2019-12-01");
    }

    @Test
    void anUnknownDayIsJudgedByTheGuidelineReliedOn() {
        var decision = Decision.madeOnUnknownDay(null, LocalDate.of(2018, 1, 1));

        assertThat(layer(catalog(new Bodies.Parks()), Proposal.of(Terms.EMPTY, decision))
                        .inForce())
                .isEqualTo("2017-01-01");
    }

    @Test
    void aDayBeforeTheFirstVersionWaitsForAnAnswer() {
        var layer = layer(catalog(new Bodies.Parks()), planned(LocalDate.of(2016, 12, 31)));

        assertThat(layer.inForce()).isNull();
        assertThat(layer.decision()).isNull();
        assertThat(unsettled(layer))
                .contains("2016-12-31")
                .contains("2017-01-01")
                .contains("Parknämnden");
    }

    @Test
    void anUnknownDayWithoutGuidelineReliedOnWaitsForAnAnswer() {
        var layer = layer(catalog(new Bodies.Parks()), Proposal.of(Terms.EMPTY, Decision.madeOnUnknownDay(null, null)));

        assertThat(unsettled(layer)).contains("okänd").contains("Parknämnden");
    }

    @Test
    void aCommitteeWithoutAnyGuidelineWaitsForAnAnswer() {
        var layer = layer(catalog(), planned(DAY));

        assertThat(layer.plugin()).isNull();
        assertThat(unsettled(layer)).contains("Parknämnden");
    }

    @Test
    void theNationAloneIsNotEnough() {
        var judgement = judge(catalog(new Bodies.Nation()), PARKS, planned(DAY));

        assertThat(judgement.layers()).hasSize(2);
        assertThat(unsettled(judgement.layers().getLast())).contains("Parknämnden");
    }

    @Test
    void anAnswerSettlesWhatNoGuidelineCould() {
        var answered = planned(DAY).with(Answers.NONE.with(Judging.GUIDELINE_IN_FORCE, ANSWER));

        assertThat(judge(catalog(), PARKS, answered).summary()).isEqualTo(new Judgement.Summary(0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aRuleThatFailsWaitsForAnAnswerAndHarmsNoOther(Function<Proposal, Outcome> broken) {
        var layer = layer(
                catalog(guidelines(version(
                        "2020-01-01",
                        rule("before", Bodies::titled),
                        rule("broken", broken),
                        rule("after", Bodies::titled)))),
                planned(DAY));

        assertThat(layer.findings())
                .extracting(finding -> finding.requirement())
                .containsExactly("before", "broken", "after");
        assertThat(layer.findings().get(1).outcome()).isInstanceOfSatisfying(Unsettled.class, outcome -> {
            assertThat(outcome.cause()).isEqualTo(Cause.FAILURE);
            assertThat(outcome.question()).contains("kunde inte prövas");
        });
        assertThat(layer.findings().get(1).blocks()).isTrue();
        assertThat(layer.findings().get(2).outcome()).isEqualTo(Outcome.unstated("Vad heter överenskommelsen?"));
    }

    static Stream<Function<Proposal, Outcome>> failures() {
        return Stream.of(
                _ -> {
                    throw new IllegalStateException("on purpose");
                },
                _ -> {
                    throw new AssertionError("on purpose");
                },
                _ -> {
                    throw new NoClassDefFoundError("on purpose");
                },
                _ -> {
                    throw new OutOfMemoryError("on purpose");
                },
                CatalogTest::deeper,
                _ -> silent());
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Outcome deeper(Proposal proposal) {
        var outcome = deeper(proposal);
        return new Outcome.Met(outcome.toString());
    }

    /** What a plugin that is compiled without our checks may give. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static Outcome silent() {
        return null;
    }

    @Test
    void anAnswerSettlesARuleThatFails() {
        Function<Proposal, Outcome> broken = _ -> {
            throw new IllegalStateException("on purpose");
        };
        var answered = planned(DAY).with(Answers.NONE.with("broken", ANSWER));

        assertThat(layer(catalog(guidelines(version("2020-01-01", rule("broken", broken)))), answered)
                        .findings()
                        .getFirst()
                        .outcome())
                .isEqualTo(Outcome.met("Prövat på papper (svar av Handläggaren, 2020-06-01)"));
    }

    @Test
    void sumsUpAllLayers() {
        var judgement =
                judge(catalog(new Bodies.Parks(), new Bodies.Nation()), PARKS, planned(LocalDate.of(1980, 1, 1)));

        assertThat(judgement.summary()).isEqualTo(new Judgement.Summary(0, 2, 2));
        assertThat(judge(catalog(new Bodies.Parks()), PARKS, planned(DAY)).summary())
                .isEqualTo(new Judgement.Summary(1, 0, 1));
    }

    @Test
    void asksAPluginForItsVersionsOnce() {
        var asked = new int[1];
        var plugin = new LoadedPlugin(
                new PluginKey("a", "1", "0"),
                new Guidelines() {
                    @Override
                    public Scope scope() {
                        return PARKS;
                    }

                    @Override
                    public List<Guideline> versions() {
                        asked[0]++;
                        return List.of(version("2020-01-01"));
                    }
                },
                "a.jar");

        plugin.guidelines().versions();
        plugin.guidelines().inForce(DAY);

        assertThat(asked[0]).isEqualTo(1);
    }

    private static String unsettled(Judgement.Layer layer) {
        assertThat(layer.findings()).hasSize(1);
        var finding = layer.findings().getFirst();
        assertThat(finding.force()).isEqualTo(Force.MUST);
        assertThat(finding.blocks()).isTrue();
        return ((Unsettled) finding.outcome()).question();
    }

    private static Judgement.Layer layer(Catalog catalog, Proposal proposal) {
        return judge(catalog, PARKS, proposal).layers().getLast();
    }

    private static Judgement judge(Catalog catalog, Scope.Committee committee, Proposal proposal) {
        return catalog.judge(committee, proposal);
    }

    private static Proposal planned(LocalDate day) {
        return Proposal.of(Terms.EMPTY, Decision.planned(day));
    }

    private static Guidelines guidelines(Guideline... versions) {
        return new Guidelines() {
            @Override
            public Scope scope() {
                return PARKS;
            }

            @Override
            public List<Guideline> versions() {
                return List.of(versions);
            }
        };
    }

    private static Catalog catalog(Guidelines... guidelines) {
        var plugins = Arrays.stream(guidelines)
                .map(each -> new LoadedPlugin(key(each), each, "a.jar"))
                .toList();
        return new Catalog(plugins, List.of(), Instant.EPOCH);
    }

    private static PluginKey key(Guidelines guidelines) {
        var name = guidelines.getClass().getName();
        return new PluginKey(name, "1.0.0", name);
    }
}
