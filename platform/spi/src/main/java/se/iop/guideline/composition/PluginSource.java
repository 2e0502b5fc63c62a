package se.iop.guideline.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Scope;

/** Writes composed guidelines as the source of a plugin: a class, its test and its approved text. */
public final class PluginSource {

    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)*");
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*");

    private final Scope scope;
    private final List<Guideline> versions;
    private final String packageName;
    private final String className;

    private PluginSource(Scope scope, List<Guideline> versions, String packageName, String className) {
        this.scope = scope;
        this.versions = versions;
        this.packageName = packageName;
        this.className = className;
    }

    /**
     * The files of a plugin.
     *
     * @param scope whom it binds
     * @param versions its versions, oldest first; each must be without flaws
     * @param packageName the Java package, lower case
     * @param className the simple name of the class
     * @return what each file holds, by its path below the plugin's folder
     * @throws IllegalArgumentException with a Swedish sentence where a name will not do or a version has a flaw
     */
    public static Map<String, String> of(
            Scope scope, List<Composition> versions, String packageName, String className) {
        if (!PACKAGE.matcher(packageName).matches()) {
            throw new IllegalArgumentException("Paketets namn är ord med små bokstäver och punkter mellan.");
        }
        if (!CLASS.matcher(className).matches()) {
            throw new IllegalArgumentException(
                    "Klassens namn börjar med stor bokstav och har bara bokstäver a–z och siffror.");
        }
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("Ett tillägg har minst en version av riktlinjen.");
        }
        var decided = versions.stream().map(Composition::guideline).toList();
        return new PluginSource(scope, decided, packageName, className).files();
    }

    private Map<String, String> files() {
        var folder = packageName.replace('.', '/') + "/";
        var files = new LinkedHashMap<String, String>();
        files.put("pom.xml", pom());
        files.put("README.md", readme());
        files.put("src/main/java/" + folder + className + ".java", type());
        files.put("src/main/java/" + folder + "package-info.java", packageInfo());
        files.put("src/test/java/" + folder + className + "Test.java", test());
        files.put("src/test/resources/riktlinje.txt", approved());
        return files;
    }

    /** The name of the plugin: the municipality and the committee. */
    private String artifact() {
        return switch (scope) {
            case Scope.Nation() -> "sverige";
            case Scope.Municipality(var id, var name) -> id;
            case Scope.Committee(var municipality, var id, var name) -> municipality + "-" + id;
        };
    }

    /** Whom it binds, as its pom says it. */
    private String binds() {
        return switch (scope) {
            case Scope.Nation() -> "sverige";
            case Scope.Municipality(var id, var name) -> id;
            case Scope.Committee(var municipality, var id, var name) -> municipality + "/" + id;
        };
    }

    private String pom() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                    <modelVersion>4.0.0</modelVersion>
                    <parent>
                        <groupId>se.iop</groupId>
                        <artifactId>iop-plugins</artifactId>
                        <version>0.1.0</version>
                    </parent>

                    <artifactId>%s</artifactId>

                    <properties>
                        <iop.scope>%s</iop.scope>
                    </properties>
                </project>
                """.formatted(artifact(), binds());
    }

    private String readme() {
        return """
                # %s

                %s: skriven ut från riktlinjebyggaren. / Written out from the guideline builder.

                %s

                The approved text is `src/test/resources/riktlinje.txt`.
                """.formatted(
                        artifact(),
                        scope.text(),
                        versions.stream()
                                .map(version -> "- i kraft " + version.inForce() + " (" + version.decision() + ")")
                                .collect(Collectors.joining("\n")));
    }

    private String packageInfo() {
        return """
                /** The guideline that binds: %s. */
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """.formatted(comment(scope.text()), packageName);
    }

    private String test() {
        return """
                package %s;

                import se.iop.testkit.GuidelinesContract;

                class %sTest extends GuidelinesContract {
                    %sTest() {
                        super(new %s());
                    }
                }
                """.formatted(packageName, className, className, className);
    }

    private String approved() {
        var text = new StringBuilder(scope.text()).append('\n');
        versions.forEach(version -> text.append('\n').append(version.text()));
        return text.toString();
    }

    private String type() {
        var body = new StringBuilder(4096);
        for (var place = 0; place < versions.size(); place++) {
            body.append("    private static final Guideline ")
                    .append(constant(place))
                    .append(" = ")
                    .append(version(versions.get(place)))
                    .append(";\n\n");
        }
        return header(body.toString())
                + """
                /** %s. */
                @Extension
                public final class %s implements Guidelines {

                %s    @Override
                    public Scope scope() {
                        return %s;
                    }

                    @Override
                    public List<Guideline> versions() {
                        return List.of(%s);
                    }
                }
                """.formatted(
                                comment(scope.text()),
                                className,
                                body,
                                scopeCall(),
                                IntStream.range(0, versions.size())
                                        .mapToObj(PluginSource::constant)
                                        .collect(Collectors.joining(", ")));
    }

    private String header(String body) {
        var imports = new TreeSet<String>(List.of(
                "java.util.List",
                "org.pf4j.Extension",
                "se.iop.guideline.Guideline",
                "se.iop.guideline.Guidelines",
                "se.iop.guideline.Scope"));
        var code = JavaCalls.withoutTexts(body);
        JavaCalls.IMPORTS.forEach((word, type) -> {
            if (Pattern.compile("(?<![.\\w])" + word + "[.(]").matcher(code).find()) {
                imports.add(type);
            }
        });
        var text = new StringBuilder("package ").append(packageName).append(";\n\n");
        text.append("import static se.iop.guideline.Requirements.*;\n\n");
        imports.forEach(type -> text.append("import ").append(type).append(";\n"));
        return text.append('\n').toString();
    }

    private static String constant(int place) {
        return "VERSION_" + (place + 1);
    }

    private String scopeCall() {
        return switch (scope) {
            case Scope.Nation() -> "new Scope.Nation()";
            case Scope.Municipality(var id, var name) ->
                "new Scope.Municipality(" + JavaCalls.text(id) + ", " + JavaCalls.text(name) + ")";
            case Scope.Committee(var municipality, var id, var name) ->
                "new Scope.Committee(" + JavaCalls.text(municipality) + ", " + JavaCalls.text(id) + ", "
                        + JavaCalls.text(name) + ")";
        };
    }

    private static String version(Guideline version) {
        var lines = new ArrayList<String>();
        lines.add("Guideline.inForce(" + JavaCalls.text(version.inForce().toString()) + ", "
                + JavaCalls.text(version.decision()) + ")");
        var reviewBy = version.reviewBy();
        if (reviewBy != null) {
            lines.add(".revisedBy(" + JavaCalls.text(reviewBy.toString()) + ")");
        }
        version.rules().forEach(rule -> lines.add(rule(rule)));
        version.paragraphs().forEach(paragraph -> lines.add(paragraph(paragraph)));
        return String.join("\n            ", lines);
    }

    private static String rule(Guideline.Rule rule) {
        var clause = rule.requirement().clause();
        if (clause == null) {
            throw new IllegalArgumentException(
                    "En regel i kod kan inte skrivas ut: " + rule.requirement().name());
        }
        return (rule.force() == Force.MUST ? ".must(" : ".should(") + source(rule.source()) + ", "
                + JavaCalls.of(clause) + ")";
    }

    private static String source(Source source) {
        var place = source.place();
        var quotedIn = source.quotedIn();
        return switch (source.kind()) {
            case GUIDELINE_TEXT -> "Source.text(" + JavaCalls.text(place) + ")";
            case LAW -> "Source.law(" + JavaCalls.text(place) + ")";
            case SECOND_HAND ->
                place == null
                        ? "Source.secondHand(" + JavaCalls.text(quotedIn) + ")"
                        : "new Source(Citation.Kind.SECOND_HAND, " + JavaCalls.text(place) + ", "
                                + JavaCalls.text(quotedIn) + ")";
            case PLATFORM -> "Source.platform()";
        };
    }

    private static String paragraph(Paragraph paragraph) {
        var rules = paragraph.rules().stream()
                .map(rule -> ", " + JavaCalls.text(rule))
                .collect(Collectors.joining());
        return ".saying(" + JavaCalls.text(paragraph.number()) + ", " + JavaCalls.text(paragraph.heading()) + ", "
                + JavaCalls.text(paragraph.text()) + ", Paragraph.Handling."
                + paragraph.handling().name().toUpperCase(Locale.ROOT) + rules + ")";
    }

    private static String comment(String text) {
        return text.replace("*/", "* /").replace('\n', ' ').replace("\\u", "\\ u");
    }
}
