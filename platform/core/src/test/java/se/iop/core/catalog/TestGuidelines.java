package se.iop.core.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.model.Field;

/** A folder with one small guideline for a committee of Lund, packed as a plugin. */
public final class TestGuidelines {

    private TestGuidelines() {}

    /** A fresh folder that holds the plugin. */
    public static Path folder() {
        try {
            var folder = Files.createTempDirectory("iop-test-plugins");
            Jar.of("lund-socialnamnden", Social.class).in(folder, "lund-socialnamnden.jar");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

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
