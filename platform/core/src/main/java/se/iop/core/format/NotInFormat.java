package se.iop.core.format;

import java.util.List;

/** A document is JSON but not in the published format. */
public final class NotInFormat extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Flaw> flaws;

    /** What is wrong, at least one thing. */
    public NotInFormat(List<Flaw> flaws) {
        super("The document has flaws: " + flaws);
        this.flaws = List.copyOf(flaws);
    }

    /** What is wrong with it. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
