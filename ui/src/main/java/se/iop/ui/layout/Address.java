package se.iop.ui.layout;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of an address after its question mark. What stands there and cannot be read is as if it were not there. */
public final class Address {

    private static final int LONGEST_TEXT = 200;

    private Address() {}

    /** A text of the address, cut where nobody would have typed on. */
    public static @Nullable String text(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.indexOf('\0') < 0)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_TEXT)))
                .orElse(null);
    }

    /** A value of the address, read by a reader that throws at what it cannot read. */
    public static <T> @Nullable T read(QueryParameters address, String name, Function<String, T> reader) {
        var text = text(address, name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    /** Puts a value into an address; one that is missing leaves no trace. */
    public static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
