package se.iop.ui.command;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Requirements;
import se.iop.guideline.Scope;
import se.iop.ui.start.Terminal;

/** Writes the source of a new guideline: it builds, keeps the contract and binds its committee as it stands. */
final class NewPlugin {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;
    private static final String MODULES_END = "    </modules>";

    private final Path root;
    private final String municipality;
    private final String committee;
    private final String name;

    private NewPlugin(Path root, String municipality, String committee, String name) {
        this.root = root;
        this.municipality = code(municipality);
        this.committee = code(committee);
        this.name = name;
    }

    static int run(List<String> words) {
        if (words.size() < 2 || words.size() > 3) {
            throw new Said(2, "usage");
        }
        var name = words.size() == 3 ? words.get(2) : readable(words.get(1));
        make(Path.of("").toAbsolutePath(), words.get(0), words.get(1), name);
        return 0;
    }

    /**
     * Writes the folder of the plugin and adds it to the plugins that are built.
     *
     * @param root the folder of the platform's source
     * @param municipality the municipality's short name
     * @param committee the committee's short name
     * @param name the committee's name as people write it
     */
    static void make(Path root, String municipality, String committee, String name) {
        var plugin = new NewPlugin(
                root,
                municipality,
                committee,
                name.replaceAll("[\"\\\\\\p{Cntrl}]", "").strip());
        try {
            plugin.write();
        } catch (IOException failed) {
            throw new Said(1, "plugin.not-made", plugin.folder(), String.valueOf(failed.getMessage()));
        }
    }

    private void write() throws IOException {
        var modules = root.resolve("plugins").resolve("pom.xml");
        if (Files.notExists(modules)) {
            throw new Said(1, "plugin.nowhere", root);
        }
        if (Files.exists(folder())) {
            throw new Said(1, "plugin.exists", folder());
        }
        for (var file : files().entrySet()) {
            var path = folder().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        addTo(modules);
        Terminal.say(Said.sentences("plugin.made", root.relativize(folder()), typeName() + ".java", id(), name));
        if (!others()) {
            Terminal.say(Said.sentences("plugin.alone", municipality));
        }
    }

    /** Whether another guideline here is for the same municipality, so that its short name is known to be right. */
    private boolean others() throws IOException {
        try (var plugins = Files.list(root.resolve("plugins"))) {
            return plugins.filter(plugin -> !plugin.equals(folder()))
                    .map(plugin -> plugin.resolve("pom.xml"))
                    .filter(Files::isRegularFile)
                    .anyMatch(this::isOfTheSame);
        }
    }

    private boolean isOfTheSame(Path pom) {
        try {
            var text = Files.readString(pom);
            return text.contains("<iop.scope>" + municipality + "/")
                    || text.contains("<iop.scope>" + municipality + "<");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void addTo(Path modules) throws IOException {
        var text = Files.readString(modules);
        var module = "        <module>" + id() + "</module>\n";
        if (!text.contains(module)) {
            Files.writeString(modules, text.replaceFirst(Pattern.quote(MODULES_END), module + MODULES_END));
        }
    }

    private Map<String, String> files() {
        var java = "java/" + packageName().replace('.', '/') + "/";
        var files = new LinkedHashMap<String, String>();
        files.put("pom.xml", pom());
        files.put("README.md", readme());
        files.put("src/main/" + java + "package-info.java", introduction());
        files.put("src/main/" + java + typeName() + ".java", source());
        files.put("src/test/" + java + typeName() + "Test.java", test());
        files.put("src/test/resources/riktlinje.txt", text());
        return files;
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

                    <artifactId>ID</artifactId>

                    <properties>
                        <iop.scope>SCOPE</iop.scope>
                    </properties>
                </project>
                """.replace("ID", id()).replace("SCOPE", municipality + "/" + committee);
    }

    private String readme() {
        return "# " + id() + "\n\n" + name + ". The approved text is `src/test/resources/riktlinje.txt`.\n";
    }

    private String introduction() {
        return "/** The guideline of " + name + " in " + municipality + ". */\n@NullMarked\npackage " + packageName()
                + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    }

    private String source() {
        return """
                package PACKAGE;

                import static se.iop.guideline.Citation.Source.inText;
                import static se.iop.guideline.Requirements.*;

                import java.util.List;
                import org.pf4j.Extension;
                import se.iop.guideline.Guideline;
                import se.iop.guideline.Guidelines;
                import se.iop.guideline.Scope;

                /** NAME. */
                @Extension
                public final class TYPE implements Guidelines {

                    private static final Guideline FIRST = Guideline.inForce("DAY", "DECISION")
                            .must(inText("avsnitt 1"), lastAtMost(years(3)))
                            .should(inText("avsnitt 2"), followUpAtLeast(1));

                    @Override
                    public Scope scope() {
                        return new Scope.Committee("MUNICIPALITY", "COMMITTEE", "NAME");
                    }

                    @Override
                    public List<Guideline> versions() {
                        return List.of(FIRST);
                    }
                }
                """.replace("PACKAGE", packageName())
                .replace("TYPE", typeName())
                .replace("DAY", Draft.DAY)
                .replace("DECISION", Draft.DECISION)
                .replace("MUNICIPALITY", municipality)
                .replace("COMMITTEE", committee)
                .replace("NAME", name);
    }

    private String test() {
        return """
                package PACKAGE;

                import se.iop.testkit.GuidelinesContract;

                class TYPETest extends GuidelinesContract {
                    TYPETest() {
                        super(new TYPE());
                    }
                }
                """.replace("PACKAGE", packageName()).replace("TYPE", typeName());
    }

    /** What the source above says, said by the guideline itself. */
    private String text() {
        return new Draft(new Scope.Committee(municipality, committee, name)).text();
    }

    /** The same guideline as in {@link #source()}. */
    private record Draft(Scope whose) implements Guidelines {

        static final String DAY = "2026-01-01";
        static final String DECISION = "beslut okänt, att fylla i";

        @Override
        public Scope scope() {
            return whose;
        }

        @Override
        public List<Guideline> versions() {
            return List.of(Guideline.inForce(DAY, DECISION)
                    .must(Source.text("avsnitt 1"), Requirements.lastAtMost(Requirements.years(3)))
                    .should(Source.text("avsnitt 2"), Requirements.followUpAtLeast(1)));
        }
    }

    private Path folder() {
        return root.resolve("plugins").resolve(id());
    }

    private String id() {
        return municipality + "-" + committee;
    }

    private String packageName() {
        return "se.iop.plugin." + municipality.replace("-", "") + "." + committee.replace("-", "");
    }

    private String typeName() {
        return Arrays.stream(committee.split("-")).map(NewPlugin::capital).collect(joining());
    }

    private static String code(String word) {
        var inPackage = word.replace("-", "");
        if (!CODE.matcher(word).matches()
                || word.length() > LONGEST
                || SourceVersion.isKeyword(inPackage)
                || word.equals("sverige")) {
            throw new Said(1, "name.bad", word, near(word));
        }
        return word;
    }

    /** What may have been meant: the same word in the letters that a short name has. */
    private static String near(String word) {
        var plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return CODE.matcher(plain).matches() && !SourceVersion.isKeyword(plain) ? plain : "miljonamnden";
    }

    /** A name to begin with, where none was given. */
    private static String readable(String code) {
        return capital(code.replace('-', ' ').replace("namnd", "nämnd").replace("miljo", "miljö"));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
