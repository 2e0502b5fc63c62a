package se.iop.core.containment;

import java.util.Arrays;

/** Records with one component changed, whichever others they have. */
final class Copies {

    private Copies() {}

    static <R extends Record> R with(R record, String component, Object value) {
        try {
            var components = record.getClass().getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (var place = 0; place < components.length; place++) {
                types[place] = components[place].getType();
                values[place] = components[place].getName().equals(component)
                        ? value
                        : components[place].getAccessor().invoke(record);
            }
            @SuppressWarnings("unchecked")
            var copy = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "A value of the SPI is public: "
                            + Arrays.toString(record.getClass().getRecordComponents()),
                    impossible);
        }
    }
}
