package se.iop.core.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Outcome;
import se.iop.guideline.Proposal;
import se.iop.guideline.Requirement;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.model.Field;

/** Packages of the guideline of Lund's social committee, as somebody sends them in. */
public final class Parcels {

    private Parcels() {}

    /** At most one year from 2020. */
    public static byte[] stricter(String version) {
        return jar(version, Stricter.class);
    }

    /** The same guideline with a rule that always goes wrong. */
    public static byte[] failing(String version) {
        return jar(version, Failing.class);
    }

    /** One that cannot be loaded. */
    public static byte[] broken(String version) {
        return jar(version, Broken.class);
    }

    /** A guideline for the whole country. */
    public static byte[] national(String version) {
        return bytes(Jar.of("sverige", National.class).line("Plugin-Version", version));
    }

    private static byte[] jar(String version, Class<?> guidelines) {
        return bytes(Jar.of("lund-socialnamnden", guidelines).line("Plugin-Version", version));
    }

    private static byte[] bytes(Jar jar) {
        try {
            var folder = Files.createTempDirectory("iop-parcel");
            return Files.readAllBytes(jar.in(folder, "sent.jar"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

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
            throw new IllegalStateException(proposal.terms().subject().title());
        }
    }

    /** Goes wrong while it is read. */
    @Extension
    public static final class Broken implements Guidelines {

        @Override
        public Scope scope() {
            return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
        }

        @Override
        public List<Guideline> versions() {
            throw new IllegalStateException("broken");
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
}
