package se.iop.plugin.test;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.pf4j.Extension;
import org.springframework.core.SpringVersion;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.model.Field;

/** Guidelines good and bad, packed into jars or asked where they stand. In a package of plugins, as a real one is. */
public final class Bodies {

    public static final Scope.Committee PARKS = new Scope.Committee("lund", "parknamnden", "Parknämnden");
    public static final Scope.Committee SPORTS = new Scope.Committee("lund", "idrottsnamnden", "Idrottsnämnden");

    private Bodies() {}

    public static Requirement rule(String name, Function<Proposal, Outcome> check) {
        return Requirement.of(name, Field.TITLE, "Regeln " + name + ".", check);
    }

    public static Guideline version(String from, Requirement... rules) {
        var version = Guideline.inForce(from, "Beslut " + from);
        for (var rule : rules) {
            version = version.must(Source.text("avsnitt 1"), rule);
        }
        return version;
    }

    public static Outcome titled(Proposal proposal) {
        return proposal.terms().subject().title().isEmpty()
                ? Outcome.unstated("Vad heter överenskommelsen?")
                : Outcome.met("Överenskommelsen har ett namn.");
    }

    /** Two versions, the second with a rule more. */
    @Extension
    public static final class Parks implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "parknamnden", "Parknämnden");
        }

        @Override
        public List<Guideline> versions() {
            var first = Guideline.inForce("2017-01-01", "PN 2016-12-01")
                    .must(
                            Source.text("1 §"),
                            Requirement.of("title", Field.TITLE, "Överenskommelsen har ett namn.", Parks::title));
            var second = first.amended("2020-01-01", "PN 2019-12-01")
                    .should(
                            Source.text("2 §"),
                            Requirement.of("decided", Field.DECISION, "Beslutet har en dag.", Parks::decided));
            return List.of(first, second);
        }

        private static Outcome title(Proposal proposal) {
            return proposal.terms().subject().title().isEmpty()
                    ? Outcome.breached("Namnet saknas.")
                    : Outcome.met("Namnet är " + proposal.terms().subject().title() + ".");
        }

        private static Outcome decided(Proposal proposal) {
            return Outcome.met("Beslutet fattas den " + proposal.decision().on() + ".");
        }
    }

    /** The same committee under another plugin. */
    @Extension
    public static final class ParksAgain implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "parknamnden", "Park- och naturnämnden");
        }

        @Override
        public List<Guideline> versions() {
            return List.of(Guideline.inForce("2021-01-01", "PN 2020-12-01"));
        }
    }

    /** A whole municipality. */
    @Extension
    public static final class Lund implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Municipality("lund", "Lund");
        }

        @Override
        public List<Guideline> versions() {
            return List.of(Guideline.inForce("2000-01-01", "KF 1999-12-01"));
        }
    }

    /** The nation. */
    @Extension
    public static final class Nation implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Nation();
        }

        @Override
        public List<Guideline> versions() {
            return List.of(Guideline.inForce("1990-01-01", "Lag 1989:1"));
        }
    }

    /** Needs what is not a plugin's to need. */
    @Extension
    public static final class AsksForSpring implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Municipality("lund", String.valueOf(SpringVersion.getVersion()));
        }

        @Override
        public List<Guideline> versions() {
            return List.of(Guideline.inForce("2000-01-01", "KF"));
        }
    }

    /** Cannot be made. */
    @Extension
    public static final class Throws implements Guidelines {

        /** Goes wrong in the worst way there is. */
        public Throws() {
            throw new StackOverflowError("on purpose");
        }

        @Override
        public Scope scope() {
            return new Scope.Nation();
        }

        @Override
        public List<Guideline> versions() {
            return List.of();
        }
    }

    /** The older version last. */
    @Extension
    public static final class Backwards implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Municipality("linkoping", "Linköping");
        }

        @Override
        public List<Guideline> versions() {
            return List.of(
                    Guideline.inForce("2020-01-01", "KF 2"),
                    Guideline.inForce(LocalDate.of(2020, 1, 1).toString(), "KF 1"));
        }
    }

    /** No guideline at all, though marked as one. */
    @Extension
    public static final class Impostor {}

    /** At most two years, from 2020 at most three; a person judges whether the money fits the budget. */
    @Extension
    public static final class Social implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
        }

        @Override
        public List<Guideline> versions() {
            var source = Source.text("1 §");
            var first = Guideline.inForce("2017-08-23", "SN 2017-08-23")
                    .must(source, Requirements.lastAtMost(Requirements.years(2)))
                    .must(
                            source,
                            Requirements.judged(
                                    "budget", Field.CONTRIBUTIONS, "Bidraget ryms i budgeten.", "Ryms bidraget?"));
            return List.of(
                    first,
                    first.amended("2020-11-11", "SN 2020-11-11 § 167")
                            .must(source, Requirements.lastAtMost(Requirements.years(3))));
        }
    }
}
