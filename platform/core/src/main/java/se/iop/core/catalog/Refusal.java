package se.iop.core.catalog;

/** Why a package is not loaded, in a sentence for the person who put it there. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String english;

    Refusal(String swedish, String english) {
        super(swedish);
        this.english = english;
    }

    /**
     * The same with what went wrong beneath it, named by its type: a message of a plugin's own is not ours to repeat.
     */
    static Refusal because(String swedish, String english, Throwable cause) {
        var kind = " (" + cause.getClass().getSimpleName() + ")";
        var refusal = new Refusal(swedish + kind + ".", english + kind + ".");
        refusal.initCause(cause);
        return refusal;
    }

    RefusedPlugin of(String file) {
        return new RefusedPlugin(file, String.valueOf(getMessage()), english);
    }
}
