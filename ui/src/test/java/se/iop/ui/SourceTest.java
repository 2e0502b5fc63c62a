package se.iop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the source text shows: every package introduces itself, and no view writes markup or scripts by hand. */
class SourceTest {

    private static final Pattern INTRODUCTION =
            Pattern.compile("(?s)\\A/\\*\\*.*?\\p{L}.*?\\.\\s.*?\\*/\\s*@NullMarked\\b");

    /** A script given as one literal, so that values can only follow as parameters. */
    private static final Pattern SCRIPT = Pattern.compile("\\bexecuteJs\\s*\\(");

    private static final Pattern LITERAL_SCRIPT =
            Pattern.compile("(?s)\\bexecuteJs\\s*\\(\\s*(\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\")\\s*[,)]");

    @Test
    void everyPackageIntroducesItselfInASentence() {
        var folders = sources("platform", "plugins", "db", "ui").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .exists()
                        .content()
                        .containsPattern(INTRODUCTION));
    }

    @Test
    void noViewWritesMarkup() {
        assertThat(sources("ui"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).content().doesNotContain("innerHTML", "outerHTML"));
    }

    @Test
    void noViewBuildsAScriptFromParts() {
        assertThat(sources("ui"))
                .allSatisfy(file -> assertThat(occurrences(LITERAL_SCRIPT, file))
                        .as("scripts given as one literal in %s", file)
                        .isEqualTo(occurrences(SCRIPT, file)));
    }

    private static long occurrences(Pattern pattern, Path file) {
        return pattern.matcher(text(file)).results().count();
    }

    private static List<Path> sources(String... modules) {
        return Stream.of(modules)
                .flatMap(module -> walk(Path.of("..", module)))
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
