package se.iop.core.containment;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Requirement;

/**
 * Whether nothing that a plugin keeps from one judgement to the next can change: what its static fields hold, and what
 * the checks of its rules have caught. The types in its code cannot show it, because a list is a list.
 */
final class Unchanging {

    private final String kept;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Unchanging(String kept) {
        this.kept = kept;
    }

    /** Refuses a class that keeps something that changes. */
    static void demand(Class<?> type) throws Uncontained {
        for (var field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                new Unchanging(type.getName() + "." + field.getName()).constant(value(field, null));
            }
        }
    }

    /**
     * The only arrays in static fields are the compiler's own, which are given out as copies; what is in them is not.
     */
    private void constant(@Nullable Object value) throws Uncontained {
        if (value instanceof Object[] constants) {
            elements(Arrays.asList(constants));
        } else if (!(value instanceof int[])) {
            look(value);
        }
    }

    /** Refuses a rule whose check keeps something that changes. */
    static void demand(Requirement requirement) throws Uncontained {
        new Unchanging("regeln " + requirement.name()).look(requirement);
    }

    private void look(@Nullable Object value) throws Uncontained {
        if (value == null || !seen.add(value)) {
            return;
        }
        var type = value.getClass();
        var name = type.getName();
        if (value instanceof Optional<?> optional) {
            look(optional.orElse(null));
        } else if (value instanceof Record record && Members.isSpi(name)) {
            components(record);
        } else if (isPlugins(type) || name.startsWith(Counted.class.getName())) {
            fields(value, type);
        } else if (name.startsWith("java.util.ImmutableCollections$")
                || name.startsWith("java.util.Collections$Empty")
                || name.startsWith(Kept.class.getName())) {
            elements(value);
        } else if (!Members.ALLOWED.isValue(name) && !isValueOf(type)) {
            throw new Uncontained(
                    "Ett tillägg minns ingenting, men " + kept + " håller en " + name + ", som kan ändras.",
                    "A plugin remembers nothing, but " + kept + " holds a " + name + ", which can change.");
        }
    }

    /** A constant with a body of its own is of a class below its enum. */
    private static boolean isValueOf(Class<?> type) {
        return Enum.class.isAssignableFrom(type)
                && Members.ALLOWED.isValue(type.getSuperclass().getName());
    }

    private static boolean isPlugins(Class<?> type) {
        var loader = type.getClassLoader();
        return loader != null && !type.isArray() && !loader.equals(Unchanging.class.getClassLoader());
    }

    /** A value of the SPI copies the collections it is given. */
    private void components(Record record) throws Uncontained {
        for (var component : Parts.of(record.getClass())) {
            var part = component.of(record);
            if (part instanceof Collection<?> || part instanceof Map<?, ?>) {
                elements(part);
            } else {
                look(part);
            }
        }
    }

    private void elements(Object collection) throws Uncontained {
        if (collection instanceof Map<?, ?> map) {
            for (var entry : map.entrySet()) {
                look(entry.getKey());
                look(entry.getValue());
            }
        } else if (collection instanceof Collection<?> elements) {
            for (var element : elements) {
                look(element);
            }
        }
    }

    private void fields(Object value, Class<?> type) throws Uncontained {
        for (var above = type; above != null && above != Enum.class; above = above.getSuperclass()) {
            for (var field : above.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    look(value(field, value));
                }
            }
        }
    }

    private static @Nullable Object value(Field field, @Nullable Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("A field was made accessible", impossible);
        }
    }
}
