package se.iop.core.containment;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Guidelines;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.ReportTemplate;
import se.iop.guideline.Requirement;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;

/** What a plugin has said, once and for all; of its code nothing but the checks of its rules is asked again. */
record Read(
        Scope scope,
        List<Guideline> versions,
        List<Template> templates,
        List<ReportTemplate> reportTemplates,
        List<ExtraField> extraFields,
        List<IndexSeries> indexSeries)
        implements Guidelines {

    private static final int MOST_RULES = 500;
    private static final String CLASS = ".class";

    static Guidelines of(Class<? extends Guidelines> type, Collection<String> entries) throws Exception {
        var classes = new ArrayList<Class<?>>();
        var plugin =
                Meter.within(Meter.READING, () -> said(type, entries, classes)).get();
        wellFormed(plugin);
        demandFew(plugin);
        for (var one : classes) {
            Unchanging.demand(one);
        }
        for (var version : plugin.versions()) {
            for (var rule : version.rules()) {
                demandHonest(rule.requirement());
                Unchanging.demand(rule.requirement());
            }
        }
        return plugin.contained();
    }

    private static void wellFormed(Read plugin) throws Uncontained {
        WellFormed.demand(plugin.scope(), Scope.class);
        WellFormed.demandEach(plugin.versions(), Guideline.class);
        WellFormed.demandEach(plugin.templates(), Template.class);
        WellFormed.demandEach(plugin.reportTemplates(), ReportTemplate.class);
        WellFormed.demandEach(plugin.extraFields(), ExtraField.class);
        WellFormed.demandEach(plugin.indexSeries(), IndexSeries.class);
    }

    /** A rule that shows itself as one of the library's is that one: what is changed in a form is what is judged. */
    private static void demandHonest(Requirement requirement) throws Uncontained {
        var clause = requirement.clause();
        if (clause != null
                && !(isLibrary(requirement) && clause.requirement().text().equals(requirement.text()))) {
            throw new Uncontained(
                    "Regeln " + requirement.name() + " utger sig för att vara bibliotekets, men är det inte.",
                    "The rule " + requirement.name() + " claims to be the library's, and is not.");
        }
    }

    private static boolean isLibrary(Requirement requirement) {
        var check = requirement.check().getClass();
        return Requirement.class.getClassLoader().equals(check.getClassLoader()) && Members.isSpi(check.getName());
    }

    /** What was said, or what was thrown instead; a budget lets only errors through by itself. */
    private interface Said {

        Read get() throws Exception;
    }

    private static Said said(
            Class<? extends Guidelines> type, Collection<String> entries, Collection<Class<?>> classes) {
        try {
            for (var entry : entries) {
                if (entry.endsWith(CLASS)) {
                    var name =
                            entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
                    classes.add(Class.forName(name, true, type.getClassLoader()));
                }
            }
            var plugin = type.getDeclaredConstructor().newInstance();
            var read = new Read(
                    plugin.scope(),
                    List.copyOf(plugin.versions()),
                    List.copyOf(plugin.templates()),
                    List.copyOf(plugin.reportTemplates()),
                    List.copyOf(plugin.extraFields()),
                    List.copyOf(plugin.indexSeries()));
            return () -> read;
        } catch (InvocationTargetException | ExceptionInInitializerError thrown) {
            return () -> {
                switch (thrown.getCause()) {
                    case Exception cause -> throw cause;
                    case Error cause -> throw cause;
                    case null, default -> throw new IllegalStateException(thrown);
                }
            };
        } catch (Exception thrown) {
            return () -> {
                throw thrown;
            };
        }
    }

    private static void demandFew(Read plugin) throws Uncontained {
        if (plugin.versions().stream().anyMatch(version -> version.rules().size() > MOST_RULES)) {
            throw new Uncontained(
                    "Riktlinjen har fler än " + MOST_RULES + " regler i en version.",
                    "The guideline has more than " + MOST_RULES + " rules in a version.");
        }
    }

    private Read contained() {
        return new Read(
                scope,
                versions.stream().map(Read::contained).toList(),
                templates,
                reportTemplates,
                extraFields,
                indexSeries);
    }

    private static Guideline contained(Guideline version) {
        var rules = new ArrayList<Rule>(version.rules().size());
        for (var rule : version.rules()) {
            rules.add(new Rule(rule.source(), rule.force(), contained(rule.requirement())));
        }
        return Copies.with(version, "rules", rules);
    }

    /** The library's own checks do bounded work and are not woven. */
    private static Requirement contained(Requirement requirement) {
        return isLibrary(requirement)
                ? requirement
                : Copies.with(requirement, "check", new Contained(requirement.check()));
    }

    /**
     * The check of a rule within its budget.
     *
     * @param check the plugin's own
     */
    private record Contained(Function<Proposal, Outcome> check) implements Function<Proposal, Outcome> {

        @Override
        public Outcome apply(Proposal proposal) {
            try {
                var outcome = Meter.within(Meter.RULE, check, proposal);
                return Glance.isWellFormed(outcome, proposal.terms())
                        ? outcome
                        : WellFormed.outcome(outcome, proposal.terms());
            } catch (StackOverflowError deep) {
                // Counted depth ends before any stack does; what the counting missed must not harm the others.
                throw new Exhausted("the stack");
            }
        }
    }

    @Override
    public Optional<Guideline> inForce(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.inForce().isAfter(day))
                .findFirst();
    }
}
