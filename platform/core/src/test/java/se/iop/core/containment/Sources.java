package se.iop.core.containment;

/** The source of a plugin with one rule. */
public final class Sources {

    private static final String FRAME = """
            package bad;

            import java.math.*;
            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import se.iop.guideline.*;
            import se.iop.model.*;
            import se.iop.guideline.Outcome.*;

            @org.pf4j.Extension
            public final class Bad implements Guidelines {
                %s
                static Outcome check(Proposal proposal) {
                    %s
                }
                public Scope scope() {
                    return new Scope.Committee("lund", "bad", "Badnämnden");
                }
                public List<Guideline> versions() {
                    return List.of(Guideline.inForce("2020-01-01", "BN 1 §").must(
                        Citation.Source.text("1 §"), Requirement.of("bad", Field.TITLE, "Regeln.", Bad::check)));
                }
            }
            """;

    private Sources() {}

    /** A rule whose check has this body. */
    public static String rule(String body) {
        return rule("", body);
    }

    /** A rule whose check has this body, and other members beside it. */
    public static String rule(String members, String body) {
        return FRAME.formatted(members, body);
    }

    /** A whole class. */
    public static String whole(String members, String versions) {
        return FRAME.formatted(members, "return Outcome.met(\"bra\");")
                .replaceFirst(
                        "(?s)return List.of\\(Guideline.*?\\)\\)\\);",
                        java.util.regex.Matcher.quoteReplacement(versions));
    }
}
