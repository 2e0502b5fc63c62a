package se.iop.guideline;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param decision the decision that put the guideline version in force, for example {@code Socialnämnden 2020-11-11 §
 *     167}
 * @param source how the rule is known to us
 */
public record Citation(String decision, Source source) {

    /**
     * How a rule is known.
     *
     * @param kind own text, second-hand, law or the platform itself
     * @param place the place in the guideline's own text or law, unknown where it is not at hand
     * @param quotedIn for a second-hand source the document and section that quotes it
     */
    public record Source(
            Kind kind, @Nullable String place, @Nullable String quotedIn) {

        /** The guideline's own text, at a place in it. */
        public static Source text(String place) {
            return new Source(Kind.GUIDELINE_TEXT, place, null);
        }

        /** Known only from a document that quotes it; the place in the guideline is unknown. */
        public static Source secondHand(String quotedIn) {
            return new Source(Kind.SECOND_HAND, null, quotedIn);
        }

        /** A law, at a place in it. */
        public static Source law(String place) {
            return new Source(Kind.LAW, place, null);
        }

        /** A check that the platform makes by itself because parts of a document must agree. */
        public static Source platform() {
            return new Source(Kind.PLATFORM, null, null);
        }
    }

    /** Which kind of source. */
    public enum Kind {
        /** The guideline's own text. */
        GUIDELINE_TEXT,
        /** A document that quotes the guideline. */
        SECOND_HAND,
        /** A law or ordinance. */
        LAW,
        /** The platform's own check. */
        PLATFORM
    }

    /** The citation in Swedish, unknown parts named as unknown. */
    public String text() {
        return switch (source.kind()) {
            case GUIDELINE_TEXT, LAW -> decision + ", " + (source.place() == null ? "ställe okänt" : source.place());
            case SECOND_HAND -> decision + ", ställe okänt (andrahandskälla: " + source.quotedIn() + ")";
            case PLATFORM -> decision + " (plattformens egen kontroll)";
        };
    }
}
