package se.iop.core.containment;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets and maps that never change and are always gone through in the order they were written. */
final class Kept {

    private Kept() {}

    /** A set. */
    static final class InOrder extends AbstractSet<Object> {

        private final Set<Object> elements;

        InOrder(Set<Object> elements) {
            this.elements = Collections.unmodifiableSet(elements);
        }

        @Override
        public Iterator<Object> iterator() {
            return elements.iterator();
        }

        @Override
        public int size() {
            return elements.size();
        }

        @Override
        public boolean contains(Object element) {
            return elements.contains(element);
        }
    }

    /** A map. */
    static final class Mapped extends AbstractMap<Object, Object> {

        private final Map<Object, Object> entries;

        Mapped(Map<Object, Object> entries) {
            this.entries = Collections.unmodifiableMap(entries);
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return entries.entrySet();
        }

        @Override
        public boolean containsKey(Object key) {
            return entries.containsKey(key);
        }

        @Override
        public @Nullable Object get(Object key) {
            return entries.get(key);
        }
    }
}
