package se.iop.core.containment;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a value of the SPI consists of, asked for at the price of a call. */
final class Parts {

    private static final ClassValue<List<Part>> OF = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            var components = Members.isSpi(type.getName()) ? type.getRecordComponents() : null;
            return components == null
                    ? List.of()
                    : Arrays.stream(components).map(Parts::part).toList();
        }
    };

    /**
     * One component.
     *
     * @param accessor gives its value
     * @param type what it must be
     * @param annotated the same, with whether it may be missing
     * @param simple whether it is a number or a truth value, which has no parts
     */
    record Part(Function<Object, @Nullable Object> accessor, Type type, AnnotatedType annotated, boolean simple) {

        @Nullable
        Object of(Object value) {
            return accessor.apply(value);
        }
    }

    private Parts() {}

    /** The components of a class; none where it is no record of the SPI. */
    static List<Part> of(Class<?> type) {
        return OF.get(type);
    }

    @SuppressWarnings("unchecked")
    private static Part part(RecordComponent component) {
        try {
            var lookup = MethodHandles.lookup();
            var accessor = lookup.unreflect(component.getAccessor());
            var made = LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
            return new Part(
                    (Function<Object, @Nullable Object>) made,
                    component.getGenericType(),
                    component.getAnnotatedType(),
                    component.getType().isPrimitive());
        } catch (Throwable impossible) {
            throw new IllegalStateException("The parts of a value of the SPI are public", impossible);
        }
    }
}
