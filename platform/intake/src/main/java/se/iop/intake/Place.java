package se.iop.intake;

/**
 * A stretch of the source text.
 *
 * @param from the first character
 * @param to the one after the last
 */
public record Place(int from, int to) {

    /** Refuses an end before the beginning. */
    public Place {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A place from " + from + " to " + to);
        }
    }

    /** The text that stands here. */
    public String of(String text) {
        return text.substring(from, to);
    }

    boolean holds(int position) {
        return position >= from && position < to;
    }
}
