package se.iop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of a text with their places; a heading, a point of a list and a footnote are sentences too. */
final class Sentences {

    /** A full stop, a blank line, or a line that begins something new. */
    private static final Pattern ENDS = Pattern.compile("[.!?][\"”)*]*(?=\\s+[\\p{Lu}\"”(*\\-•–<¹²³⁴⁵⁶⁷⁸⁹])"
            + "|\\n[ \\t]*\\n|\\n(?=[ \\t]*(?:[-•*–·][ \\t]|\\d{1,2}[.)][ \\t]|#|<sup>|[¹²³⁴⁵⁶⁷⁸⁹]))");

    private static final Set<String> SHORT = Set.of(
            "t.o.m",
            "fr.o.m",
            "o.m",
            "m",
            "nr",
            "org",
            "ca",
            "bl.a",
            "t.ex",
            "ex",
            "dvs",
            "resp",
            "inkl",
            "exkl",
            "kl",
            "alt",
            "jfr",
            "s.k",
            "dnr",
            "diarienr",
            "st",
            "sid",
            "kap",
            "p.g.a",
            "osv",
            "m.m",
            "m.fl",
            "f.d",
            "tel");

    private final String text;
    private final List<Place> places = new ArrayList<>();

    Sentences(String text) {
        this.text = text;
        var from = 0;
        var ends = ENDS.matcher(text);
        while (ends.find()) {
            if (!shortened(ends.start())) {
                add(from, ends.end());
                from = ends.end();
            }
        }
        add(from, text.length());
    }

    List<Place> all() {
        return places;
    }

    /** The sentence around a character. */
    Place around(int position) {
        var low = 0;
        var high = places.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var place = places.get(middle);
            if (place.holds(position)) {
                return place;
            }
            if (position < place.from()) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return new Place(position, Math.min(position + 1, text.length()));
    }

    /** The sentence before another, or the same where it is the first. */
    Place before(Place sentence) {
        var at = places.indexOf(sentence);
        return at > 0 ? places.get(at - 1) : sentence;
    }

    private boolean shortened(int stop) {
        if (text.charAt(stop) != '.') {
            return false;
        }
        var from = stop;
        while (from > 0 && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        return SHORT.contains(text.substring(from, stop).toLowerCase(Locale.ROOT));
    }

    private void add(int from, int to) {
        var first = from;
        var last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            places.add(new Place(first, last));
        }
    }
}
