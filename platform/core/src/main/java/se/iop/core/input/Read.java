package se.iop.core.input;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a text: a value, nothing at all, or a reason why it cannot be read.
 *
 * @param <T> what is read
 */
public sealed interface Read<T> {

    /**
     * The text was understood.
     *
     * @param value what it says
     */
    record Value<T>(T value) implements Read<T> {}

    /** Nothing was written, which is not the same as a value of zero. */
    record Blank<T>() implements Read<T> {}

    /**
     * The text cannot be read.
     *
     * @param reason why, for which there is a sentence in each language
     */
    record Refused<T>(Reason reason) implements Read<T> {}

    /** The value, or {@code null} where nothing was written or it could not be read. */
    default @Nullable T orNull() {
        return this instanceof Value<T>(T value) ? value : null;
    }

    /** Why the text was refused, or {@code null} where it was not. */
    default @Nullable Reason refusal() {
        return this instanceof Refused<T>(Reason reason) ? reason : null;
    }

    /** The same with the value turned into something else. */
    default <S> Read<S> map(Function<T, S> change) {
        return switch (this) {
            case Value<T>(T value) -> new Value<>(change.apply(value));
            case Blank<T>() -> new Blank<>();
            case Refused<T>(Reason reason) -> new Refused<>(reason);
        };
    }
}
