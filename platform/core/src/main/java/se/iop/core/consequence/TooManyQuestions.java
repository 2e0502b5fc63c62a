package se.iop.core.consequence;

/** So many questions of the municipality work or wait already that another must wait to be asked. */
public final class TooManyQuestions extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyQuestions() {
        super("At most " + Supposing.MOST_AT_A_TIME + " at a time");
    }
}
