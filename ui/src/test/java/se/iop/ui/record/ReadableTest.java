package se.iop.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.iop.core.history.Comparison;
import se.iop.core.history.Snapshot;
import se.iop.ui.ViewTest;
import se.iop.ui.text.Texts;

/**
 * Every place and constant that a change can name has words; found along the model itself, so a new field is missed.
 */
class ReadableTest extends ViewTest {

    @Autowired
    private Texts texts;

    private final Set<String> places = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<Enum<?>> constants = new LinkedHashSet<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    @Test
    void everyPlaceHasWords() {
        walk(Snapshot.class);
        var missing = places.stream()
                .filter(place -> !place.equals("Snapshot.terms"))
                .filter(place -> !texts.has("record.path." + place)
                        && !texts.has("record.path." + place.substring(place.indexOf('.') + 1)))
                .toList();
        assertThat(missing)
                .as("add record.path.<name> or record.path.<Record>.<name>")
                .isEmpty();
        assertThat(places).hasSizeGreaterThan(60);
    }

    @Test
    void everyKindHasWords() {
        walk(Snapshot.class);
        assertThat(kinds.stream().filter(kind -> !texts.has("record.kind." + kind)))
                .as("add record.kind.<Record>")
                .isEmpty();
        assertThat(kinds).contains("Grant", "InKind");
    }

    @Test
    void everyConstantHasWords() {
        walk(Snapshot.class);
        assertThat(constants.stream()
                        .filter(constant ->
                                !texts.has("record.value." + Readable.family(constant) + "." + constant.name())
                                        && !texts.has("record.value." + constant.name())
                                        && !texts.has("agreement." + Texts.key(constant))
                                        && !texts.has(Texts.key(constant)))
                        .map(constant -> constant.getDeclaringClass().getName() + "." + constant.name()))
                .as("add record.value.<CONSTANT>")
                .isEmpty();
        assertThat(constants).hasSizeGreaterThan(40);
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments()).forEach(this::walk);
        } else if (type instanceof Class<?> one && seen.add(one)) {
            walk(one);
        }
    }

    private void walk(Class<?> type) {
        if (type.isEnum()) {
            Stream.of(type.getEnumConstants()).map(Enum.class::cast).forEach(constants::add);
        } else if (type.isSealed()) {
            places.add(type.getSimpleName() + ".type");
            for (var kind : type.getPermittedSubclasses()) {
                if (!Comparison.whole(kind)) {
                    kinds.add(kind.getSimpleName());
                    walk((Type) kind);
                }
            }
        } else if (type.isRecord() && !Comparison.whole(type)) {
            for (var component : type.getRecordComponents()) {
                places.add(type.getSimpleName() + "." + component.getName());
                walk(component.getGenericType());
            }
        }
    }
}
