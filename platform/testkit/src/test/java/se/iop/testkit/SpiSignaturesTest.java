package se.iop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All that a plugin may see, as an approved text: types, what a sealed type permits, enum constants, record components
 * and methods.
 *
 * <p>A checker of binary compatibility calls a new constant or a new permitted type compatible; an old plugin need not
 * agree.
 */
class SpiSignaturesTest {

    private static final int AT_LEAST = 50;

    @Test
    void theSpiIsAsApproved() {
        var types = types();
        assertThat(types).hasSizeGreaterThan(AT_LEAST);
        Approved.resource("spi.txt").verify(text(types));
    }

    /** All that these types offer, in words. */
    static String text(List<Class<?>> types) {
        return types.stream().map(SpiSignaturesTest::text).collect(Collectors.joining("\n"));
    }

    /** Every type that a plugin may see. */
    static List<Class<?>> types() {
        return new ClassFileImporter()
                .importPackages("se.iop.model", "se.iop.guideline").stream()
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(SpiSignaturesTest::visible)
                        .toList();
    }

    private static boolean visible(Class<?> type) {
        return type.getEnclosingClass() == null
                ? Modifier.isPublic(type.getModifiers())
                        && !type.getSimpleName().equals("package-info")
                : Modifier.isPublic(type.getModifiers()) && visible(type.getEnclosingClass());
    }

    private static String text(Class<?> type) {
        var lines = Stream.of(fields(type), constructors(type), methods(type)).flatMap(part -> part);
        return type.getPackageName() + ": " + brief(head(type)) + "\n"
                + lines.map(line -> "    " + brief(line) + "\n").collect(Collectors.joining());
    }

    /** Without packages, which no two types of the SPI need to be told apart by. */
    private static String brief(String text) {
        return text.replaceAll("\\b(?:[a-z]+\\.)+(?=[A-Z])", "").replace("@Nullable()", "@Nullable");
    }

    private static String head(Class<?> type) {
        var head = new StringBuilder(kind(type)).append(' ').append(type.getTypeName());
        if (type.isRecord()) {
            head.append(Arrays.stream(type.getRecordComponents())
                    .map(SpiSignaturesTest::component)
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        if (type.isSealed()) {
            head.append(Arrays.stream(type.getPermittedSubclasses())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", ", " permits ", "")));
        }
        if (type.isEnum()) {
            // Not the constants themselves: those of a release were never made.
            head.append(Arrays.stream(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(Field::getName)
                    .collect(Collectors.joining(", ", " { ", " }")));
        }
        return head.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
    }

    private static String component(RecordComponent component) {
        return component.getAnnotatedType() + " " + component.getName();
    }

    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !field.isEnumConstant())
                .map(field -> "static " + field.getAnnotatedType() + " " + field.getName())
                .sorted();
    }

    private static Stream<String> constructors(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .filter(constructor -> !type.isRecord())
                .map(constructor -> "new" + parameters(constructor))
                .sorted();
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !implied(type, method))
                .map(method -> (Modifier.isStatic(method.getModifiers()) ? "static " : "")
                        + (method.isDefault() ? "default " : "")
                        + method.getAnnotatedReturnType()
                        + " "
                        + method.getName()
                        + parameters(method))
                .sorted();
    }

    /** What the language adds to records and enums by itself. */
    private static boolean implied(Class<?> type, Executable method) {
        var name = method.getName();
        if (type.isEnum()) {
            return List.of("values", "valueOf").contains(name);
        }
        return type.isRecord()
                && (List.of("equals", "hashCode", "toString").contains(name)
                        || (method.getParameterCount() == 0
                                && Arrays.stream(type.getRecordComponents())
                                        .anyMatch(
                                                component -> component.getName().equals(name))));
    }

    private static String parameters(Executable method) {
        return Arrays.stream(method.getAnnotatedParameterTypes())
                .map(Object::toString)
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
