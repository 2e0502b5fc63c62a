package se.iop.ui.text;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every word is there in both languages, every key that the source names exists, and no text lies about unused.
 *
 * <p>A key is any literal of the form {@code feature.thing} whose first part is the name of a bundle, so a key may be
 * named far from where its text is asked for. A literal that ends with a point, such as {@code "agreement.step."},
 * stands for every key that begins so. A constant's key is {@code Type.CONSTANT}: once one of a type's constants has a
 * text, all must.
 */
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern BEGINNING =
            Pattern.compile("[a-z][A-Za-z0-9]*\\.([A-Za-z0-9_-]+\\.)*([A-Za-z0-9_-]+)?");
    private static final Pattern OF_CONSTANT = Pattern.compile("[A-Z].*");

    /** Asked for with a literal: whatever the literal is, it must be a key. */
    private static final Pattern ASKED =
            Pattern.compile("(?:\\btexts\\.of|\\bgetTranslation|\\btranslate)\\(\\s*\"([^\"]*[^\".])\"\\s*[,)]");

    private static final String VIEWS = "../ui/src/main/java";
    private static final String CORE = "../platform/core/src/main/java";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.iop");

    private final Texts texts = new Texts();
    private final Set<String> keys = texts.texts(Language.SWEDISH).keySet();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts.texts(Language.ENGLISH).keySet()).containsExactlyElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmptyAndEveryPatternIsOne(Language language) {
        assertThat(texts.texts(language)).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(new MessageFormat(text.replace("'", "''"), language.locale()))
                    .as(key)
                    .isNotNull();
        });
    }

    @Test
    void bothLanguagesTakeTheSameValues() {
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(values(Language.ENGLISH, key)).as(key).isEqualTo(values(Language.SWEDISH, key)));
    }

    @Test
    void everyKeyAskedForExists() {
        var missing = sources()
                .flatMap(source -> ASKED.matcher(source).results().map(asked -> asked.group(1)))
                .filter(key -> !keys.contains(key))
                .collect(toCollection(TreeSet::new));
        assertThat(missing).as("asked for and not there").isEmpty();
    }

    @Test
    void everyLiteralThatLooksLikeAKeyOfABundleIsOne() {
        var bundles = keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .filter(name -> !OF_CONSTANT.matcher(name).matches())
                .collect(toCollection(TreeSet::new));
        var missing = literals(read(VIEWS)).stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .filter(literal -> bundles.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal -> !keys.contains(literal) && keys.stream().noneMatch(key -> key.startsWith(literal)))
                .collect(toCollection(TreeSet::new));
        assertThat(missing).as("named and not there").isEmpty();
    }

    @Test
    void noTextIsUnused() {
        var literals = literals(sources());
        var beginnings = literals.stream()
                .filter(literal -> BEGINNING.matcher(literal).matches())
                .toList();
        var unused = keys.stream()
                .filter(key -> !OF_CONSTANT.matcher(key).matches())
                .filter(key -> !literals.contains(key))
                .filter(key -> beginnings.stream().noneMatch(beginning -> beginsSo(key, beginning)))
                .collect(toCollection(TreeSet::new));
        assertThat(unused).as("never asked for").isEmpty();
    }

    /** Two types may share a simple name; then it is enough that the texts are those of one of them. */
    @Test
    void everyConstantOfATypeWithTextsHasOne() {
        var complete = new TreeSet<String>();
        for (var type : enumTypes()) {
            var constants = Arrays.stream(type.reflect().getEnumConstants())
                    .map(constant -> Texts.key((Enum<?>) constant))
                    .toList();
            if (keys.containsAll(constants)) {
                complete.addAll(constants);
            }
        }
        var there =
                keys.stream().filter(key -> OF_CONSTANT.matcher(key).matches()).collect(toCollection(TreeSet::new));
        there.removeAll(complete);
        assertThat(there).as("texts of types whose other constants have none").isEmpty();
    }

    @Test
    void anApostropheIsAnApostrophe() {
        assertThat(texts.in(Language.ENGLISH, "Weakness.OWN_NAME")).doesNotContain("''");
        assertThat(texts.in(Language.SWEDISH, "layout.tally", "75 000 kr", 2)).isEqualTo("75 000 kr + 2 okända");
        assertThat(texts.in(Language.SWEDISH, "layout.tally", "75 000 kr", 1)).isEqualTo("75 000 kr + 1 okänd");
    }

    private static boolean beginsSo(String key, String beginning) {
        return beginning.endsWith(".") && key.startsWith(beginning);
    }

    private Set<String> values(Language language, String key) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(texts.texts(language).getOrDefault(key, ""))
                .results()
                .map(value -> value.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static List<JavaClass> enumTypes() {
        return PRODUCT.stream()
                .filter(JavaClass::isEnum)
                .filter(type -> !type.isAnonymousClass())
                .toList();
    }

    private static Set<String> literals(Stream<String> sources) {
        return sources.flatMap(source -> LITERAL.matcher(source).results().map(literal -> literal.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        return Stream.of(VIEWS, CORE).flatMap(TextsTest::read);
    }

    private static Stream<String> read(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::text).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
