package se.iop.intake;

/** A file cannot be read as the text of an agreement; the reader gets the sentence in the own language. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final Why why;

    /** Why a file cannot be read. */
    public enum Why {
        /** There is nothing in it. */
        EMPTY,
        /** Larger than any agreement. */
        TOO_LARGE,
        /** More pages than any agreement. */
        TOO_MANY_PAGES,
        /** More text than any agreement, or more than it claims to hold. */
        TOO_MUCH_TEXT,
        /** Neither text nor DOCX nor PDF. */
        WRONG_TYPE,
        /** A PDF that asks for a password. */
        ENCRYPTED,
        /** It begins as what it is, and then is not. */
        BROKEN,
        /** Pictures of pages, without text. */
        NO_TEXT,
        /** Took longer than any agreement. */
        TOO_SLOW
    }

    Unreadable(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why it cannot be read. */
    public Why why() {
        return why;
    }
}
