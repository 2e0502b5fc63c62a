package se.iop.core.containment;

/** Why the code of a plugin is not let in, in a sentence for the person who put it there. */
public final class Uncontained extends Exception {

    private static final long serialVersionUID = 1L;

    private final String english;

    Uncontained(String swedish, String english) {
        super(swedish);
        this.english = english;
    }

    /** The sentence in Swedish. */
    public String swedish() {
        return String.valueOf(getMessage());
    }

    /** The sentence in English. */
    public String english() {
        return english;
    }
}
