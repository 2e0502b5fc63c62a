package se.iop.core.consequence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.PluginKey;
import se.iop.core.composing.Compositions;
import se.iop.core.people.Committees;
import se.iop.core.tenancy.Jobs;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Scope;

/**
 * Asks what another guideline would mean for a committee's agreements, planned, running and past. Every agreement is
 * judged by the version in force today and by the draft, each as if it had governed the decision; nothing is stored.
 */
@Service
public class Supposing {

    /** How many jobs of a municipality may work or wait on a node before another question is refused. */
    public static final int MOST_AT_A_TIME = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Supposing.class);

    private final Drafts drafts;
    private final Catalogs catalogs;
    private final Runs runs;
    private final Committees committees;
    private final Jobs jobs;
    private final Acting acting;
    private final Clock clock;

    Supposing(
            Drafts drafts, Catalogs catalogs, Runs runs, Committees committees, Jobs jobs, Acting acting, Clock clock) {
        this.drafts = drafts;
        this.catalogs = catalogs;
        this.runs = runs;
        this.committees = committees;
        this.jobs = jobs;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A guideline that binds a committee today.
     *
     * @param key the plugin that carries it
     * @param scope whom it binds
     * @param version the version in force
     * @param others what may be supposed instead of it, the latest first
     */
    public record Binding(PluginKey key, Scope scope, Guideline version, List<Other> others) {

        /** Keeps a list of its own. */
        public Binding {
            others = List.copyOf(others);
        }

        /** The rules that can be changed in a form. */
        public List<Rule> changeable() {
            return version.rules().stream()
                    .filter(rule -> rule.requirement().clause() != null)
                    .toList();
        }
    }

    /**
     * A version that is not the one in force.
     *
     * @param key the package that it is in
     * @param inForce its first day; none where the latest of the package is meant
     */
    public record Other(PluginKey key, @Nullable LocalDate inForce) {}

    /** The guidelines that bind a committee today: its own last, and so most often meant. */
    public List<Binding> binding(String committee) {
        Access.demand(acting.person(), Action.SUPPOSE, committee);
        return drafts.binding(scope(committee), LocalDate.now(clock)).stream()
                .map(plugin -> new Binding(
                        plugin.key(),
                        plugin.scope(),
                        plugin.guidelines().inForce(LocalDate.now(clock)).orElseThrow(),
                        others(plugin.key(), plugin.scope(), plugin.guidelines().versions())))
                .toList();
    }

    /**
     * What the first guideline that a committee composes is compared with: none of its own. Nothing where it has one.
     */
    public Optional<Binding> unbound(String committee) {
        Access.demand(acting.person(), Action.SUPPOSE, committee);
        var today = LocalDate.now(clock);
        var scope = named(scope(committee));
        var own = drafts.binding(scope, today).stream().anyMatch(plugin -> plugin.scope() instanceof Scope.Committee);
        return own
                ? Optional.empty()
                : Optional.of(new Binding(
                        new PluginKey(Compositions.id(scope), "0", ""), scope, Drafts.none(today), List.of()));
    }

    private List<Other> others(PluginKey key, Scope scope, List<Guideline> versions) {
        var others = new ArrayList<Other>();
        catalogs.knownTo(acting.person().municipality()).reversed().stream()
                .filter(version -> !version.removed() && !version.key().equals(key))
                .filter(version -> Catalog.sameBody(version.scope(), scope))
                .forEach(version -> others.add(new Other(version.key(), null)));
        var today = LocalDate.now(clock);
        var current = versions.stream()
                .filter(version -> !version.inForce().isAfter(today))
                .reduce((earlier, later) -> later);
        versions.reversed().stream()
                .filter(version -> current.filter(version::equals).isEmpty())
                .forEach(version -> others.add(new Other(key, version.inForce())));
        return others;
    }

    /**
     * Begins to ask, in a thread of its own and on behalf of whoever acts. The question is a job: the municipalities
     * take turns, so it may have to wait.
     *
     * @throws TooManyQuestions when too many of the municipality work or wait already
     * @throws CannotSuppose when there is nothing to compare
     * @throws IllegalArgumentException with a Swedish sentence where a clause does not fit the guideline
     */
    public Run start(Supposition supposition) {
        var person = acting.person();
        var question = question(person, supposition);
        var run = run(person, MOST_AT_A_TIME);
        Thread.ofVirtual().name("consequences").start(() -> answer(person, supposition, question, run));
        return run;
    }

    /** Asks and waits. */
    public Answer ask(Supposition supposition) {
        var person = acting.person();
        return await(person, supposition, question(person, supposition));
    }

    /** Asks every rule and waits, also those that are alike; gives the same differences, only slower. */
    public Answer askEverything(Supposition supposition) {
        var person = acting.person();
        return await(person, supposition, question(person, supposition).ofEverything());
    }

    private Answer await(Person person, Supposition supposition, Question question) {
        var run = run(person, Integer.MAX_VALUE);
        answer(person, supposition, question, run);
        return run.await();
    }

    private Run run(Person person, int most) {
        return ActingAs.call(person, () -> jobs.turn(most).map(Run::new)).orElseThrow(TooManyQuestions::new);
    }

    private Question question(Person person, Supposition supposition) {
        Access.demand(person, Action.SUPPOSE, supposition.committee());
        var scope = scope(supposition.committee());
        var first = supposition.plugin().equals(Compositions.id(scope));
        return drafts.question(first ? named(scope) : scope, supposition, LocalDate.now(clock));
    }

    private void answer(Person person, Supposition supposition, Question question, Run run) {
        try {
            var withDrafts = Access.allows(person, Action.READ_DRAFT, supposition.committee());
            var found = ActingAs.call(person, () -> runs.ask(question, supposition.committee(), withDrafts, run));
            run.done(new Answer(
                    supposition,
                    basis(question),
                    clock.instant(),
                    found.read(),
                    found.drafts(),
                    found.tiles(),
                    found.decided(),
                    found.differences()));
        } catch (CancellationException stopped) {
            run.failed(stopped);
        } catch (RuntimeException failure) {
            LOG.error("A question over a portfolio failed", failure);
            run.failed(failure);
        }
    }

    private static Answer.Basis basis(Question question) {
        return new Answer.Basis(
                question.scope().text(),
                question.first() ? null : question.before().inForce(),
                question.first() ? null : question.before().decision(),
                question.after().decision(),
                question.pairs().stream().map(Question.Pair::name).toList(),
                question.asOf(),
                question.unsigned());
    }

    /** A plugin says what its committee is called; where there is none, the municipality does. */
    private Scope.Committee named(Scope.Committee scope) {
        return new Scope.Committee(
                scope.municipality(), scope.id(), committees.names().getOrDefault(scope.id(), scope.id()));
    }

    private Scope.Committee scope(String committee) {
        return new Scope.Committee(acting.person().municipality(), committee, committee);
    }
}
