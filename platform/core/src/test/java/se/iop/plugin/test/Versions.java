package se.iop.plugin.test;

import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.model.Field;

/** Other versions of the guideline of Lund's social committee, and one for the whole country. */
public final class Versions {

    private Versions() {}

    /** At most two years, from 2020 at most one. */
    @Extension
    public static final class Stricter implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
        }

        @Override
        public List<Guideline> versions() {
            var first = Guideline.inForce("2017-08-23", "SN 2017-08-23")
                    .must(Source.text("1 §"), Requirements.lastAtMost(Requirements.years(2)));
            return List.of(
                    first,
                    first.amended("2020-11-11", "SN 2020-11-11 § 167")
                            .must(Source.text("1 §"), Requirements.lastAtMost(Requirements.years(1))));
        }
    }

    /** A rule that fails on every agreement. */
    @Extension
    public static final class Failing implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
        }

        @Override
        public List<Guideline> versions() {
            return List.of(Guideline.inForce("2017-08-23", "SN 2017-08-23")
                    .must(Source.text("2 §"), Requirement.of("fails", Field.TITLE, "Regeln går fel.", Failing::fail)));
        }

        private static Outcome fail(Proposal proposal) {
            return Outcome.met(proposal.terms().parties().getFirst().name());
        }
    }

    /** A guideline without a version, which cannot be loaded. */
    @Extension
    public static final class Broken implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
        }

        @Override
        public List<Guideline> versions() {
            return List.of();
        }
    }

    /** One rule for everyone. */
    @Extension
    public static final class National implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Nation();
        }

        @Override
        public List<Guideline> versions() {
            return List.of(Guideline.inForce("2010-01-01", "SFS 2009:1")
                    .must(Source.text("1 §"), Requirements.lastAtMost(Requirements.years(10))));
        }
    }

    /** Asks for a field. */
    @Extension
    public static final class Asking implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
        }

        @Override
        public List<Guideline> versions() {
            return twoYears();
        }

        @Override
        public List<ExtraField> extraFields() {
            return List.of(ExtraField.whole("yta", "Yta i hektar", "Hur stor platsen är.", 1, 100));
        }
    }

    /** Asks for the same field by another name. */
    @Extension
    public static final class AskingAnew implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
        }

        @Override
        public List<Guideline> versions() {
            return twoYears();
        }

        @Override
        public List<ExtraField> extraFields() {
            return List.of(ExtraField.whole("yta", "Areal i hektar", "Hur stor platsen är.", 1, 100));
        }
    }

    /** Another committee, which means something else by the same field. */
    @Extension
    public static final class Neighbour implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "vard-och-omsorgsnamnden", "Vård- och omsorgsnämnden");
        }

        @Override
        public List<Guideline> versions() {
            return twoYears();
        }

        @Override
        public List<ExtraField> extraFields() {
            return List.of(ExtraField.whole("yta", "Våningsyta", "Hur stora lokalerna är.", 1, 10_000));
        }
    }

    private static List<Guideline> twoYears() {
        return List.of(Guideline.inForce("2017-08-23", "2017-08-23")
                .must(Source.text("1 §"), Requirements.lastAtMost(Requirements.years(2))));
    }
}
