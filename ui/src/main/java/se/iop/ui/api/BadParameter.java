package se.iop.ui.api;

import java.util.List;

/** A parameter of the address that cannot be what it is. */
final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String reason;
    private final transient List<Object> details;

    /** The parameter, and the key of a sentence with its details. */
    BadParameter(String name, String reason, Object... details) {
        super(name + ": " + reason);
        this.name = name;
        this.reason = reason;
        this.details = List.of(details);
    }

    String name() {
        return name;
    }

    String reason() {
        return reason;
    }

    List<Object> details() {
        return details;
    }
}
