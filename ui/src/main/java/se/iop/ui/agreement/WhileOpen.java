package se.iop.ui.agreement;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a choice offers: asked for once while it is open, however much of it is looked through. */
final class WhileOpen<T> implements Supplier<List<T>> {

    private final Supplier<List<T>> source;
    private @Nullable List<T> offered;

    WhileOpen(Supplier<List<T>> source) {
        this.source = source;
    }

    @Override
    public List<T> get() {
        var known = offered;
        if (known == null) {
            known = List.copyOf(source.get());
            offered = known;
        }
        return known;
    }

    /** Asks anew the next time. */
    void close() {
        offered = null;
    }
}
