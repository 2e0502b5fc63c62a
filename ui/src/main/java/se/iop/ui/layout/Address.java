package se.iop.ui.layout;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an address says. What stands there and cannot be read is as if it were not there. */
public final class Address {

    private static final int LONGEST_TEXT = 200;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Address() {}

    /** An id, if that is what it is. */
    public static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * The id in a path; what is no id is the id of nothing.
     *
     * @param nothing says that there is nothing of that id
     */
    public static <X extends RuntimeException> UUID id(String text, Supplier<X> nothing) {
        return id(text).orElseThrow(nothing);
    }

    /**
     * The id in the path of a view.
     *
     * @param nothing says that there is nothing of that id
     */
    public static <X extends RuntimeException> UUID id(RouteParameters path, Supplier<X> nothing) {
        return id(path.get("id").orElse(""), nothing);
    }

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
