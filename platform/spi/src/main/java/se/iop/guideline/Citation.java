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

        /** The same as {@link #text}, under a name that a class of {@link Guidelines} can import. */
        public static Source inText(String place) {
            return text(place);
        }

        /** Known only from a document that quotes it; the place in the guideline is unknown. */
        public static Source secondHand(String quotedIn) {
            return new Source(Kind.SECOND_HAND, null, quotedIn);
        }

        /** Known only from a section of a document that quotes it. */
        public static Source secondHand(String document, String section) {
            return secondHand(document + ", avsnitt " + section);
        }

        /** A law, at a place in it. */
        public static Source law(String place) {
            return new Source(Kind.LAW, place, null);
        }

        /** A check that the platform makes by itself because parts of a document must agree. */
        public static Source platform() {
            return new Source(Kind.PLATFORM, null, null);
        }

        /**
         * How the rule is known, in Swedish: {@code ställe okänt (andrahandskälla: överenskommelse 002, avsnitt
         * Ekonomi)}.
         */
        public String text() {
            var where = place == null ? "ställe okänt" : place;
            return switch (kind) {
                case GUIDELINE_TEXT, LAW -> where;
                case SECOND_HAND -> where + " (andrahandskälla: " + (quotedIn == null ? "okänd" : quotedIn) + ")";
                case PLATFORM -> "plattformens egen kontroll";
            };
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

    /** The citation in Swedish, unknown parts named as unknown. A law speaks for itself, whoever repeats it. */
    public String text() {
        return switch (source.kind()) {
            case GUIDELINE_TEXT, SECOND_HAND -> decision + ", " + source.text();
            case LAW -> source.text();
            case PLATFORM -> decision + " (" + source.text() + ")";
        };
    }
}
