package se.iop.ui.api;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The id in a path. */
final class PathId {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PathId() {}

    /**
     * The id; what is no id is the id of nothing.
     *
     * @param nothing says that there is nothing of that id
     */
    static UUID of(String id, Supplier<? extends RuntimeException> nothing) {
        if (!ID.matcher(id).matches()) {
            throw nothing.get();
        }
        return UUID.fromString(id);
    }
}
