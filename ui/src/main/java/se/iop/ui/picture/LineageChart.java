package se.iop.ui.picture;

import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Relatives one below the other on a common line of years, each tied to those it comes from. */
public final class LineageChart extends Picture {

    private static final long serialVersionUID = 1L;

    private static final int ROW = 52;
    private static final int TEXT = 17;
    private static final int BAR = 25;
    private static final int THICK = 14;
    private static final int AXIS = 28;
    private static final int MOST_TICKS = 8;

    /** A bar is never so short that it cannot be seen. */
    private static final double SHORTEST_PERCENT = 1;

    /**
     * One relative.
     *
     * @param id what ties name it by
     * @param label what stands above it
     * @param name what it is, in full, for those who do not see it
     * @param from its first day, unknown where nobody says
     * @param to its last day, unknown where nobody says
     * @param chosen whether it is the one looked at
     * @param outside whether it is not in the platform
     * @param address where it leads, none where it leads nowhere
     */
    public record Relative(
            String id,
            String label,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean chosen,
            boolean outside,
            @Nullable String address) {}

    /**
     * A line between two relatives.
     *
     * @param earlier the one that the other comes from
     * @param later the other
     */
    public record Line(String earlier, String later) {}

    /** What one sees: from the first day of a year to the last of another. */
    private record Window(LocalDate from, LocalDate until) {

        double place(LocalDate day) {
            return Math.clamp(
                    100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, until), 0, 100);
        }
    }

    private record Drawn(double from, double until, int y) {}

    /**
     * A picture of relatives.
     *
     * @param id an id that is its own on the page
     */
    public LineageChart(
            String id, String title, String description, List<Relative> relatives, List<Line> lines, LocalDate today) {
        super(id, title, description);
        height(relatives.size() * ROW + AXIS);
        var window = window(relatives, today);
        var places = new HashMap<String, Drawn>();
        for (var row = 0; row < relatives.size(); row++) {
            places.put(relatives.get(row).id(), drawn(relatives.get(row), window, row * ROW));
        }
        years(window, relatives.size() * ROW);
        lines.forEach(line -> tie(line, places));
        relatives.forEach(relative -> draw(relative(relative, Objects.requireNonNull(places.get(relative.id())))));
    }

    private static Window window(List<Relative> relatives, LocalDate today) {
        var days = new ArrayList<LocalDate>();
        for (var relative : relatives) {
            if (relative.from() != null) {
                days.add(relative.from());
            }
            if (relative.to() != null) {
                days.add(relative.to());
            }
        }
        var first = days.stream().min(LocalDate::compareTo).orElse(today);
        var last = days.stream().max(LocalDate::compareTo).orElse(today);
        return new Window(first.withDayOfYear(1), last.plusYears(1).withDayOfYear(1));
    }

    /** What has no known beginning or end fades out towards that side. */
    private static Drawn drawn(Relative relative, Window window, int top) {
        var from = relative.from() == null ? 0 : window.place(relative.from());
        var until = relative.to() == null ? 100 : window.place(relative.to().plusDays(1));
        return new Drawn(Math.min(from, 100 - SHORTEST_PERCENT), Math.max(until, from + SHORTEST_PERCENT), top);
    }

    private void tie(Line line, Map<String, Drawn> places) {
        var earlier = places.get(line.earlier());
        var later = places.get(line.later());
        if (earlier == null || later == null) {
            return;
        }
        var at = Math.min(earlier.until(), Math.max(later.from(), earlier.from()));
        var fromY = earlier.y() + BAR + THICK / 2;
        var toY = later.y() + BAR + THICK / 2;
        draw(line(at, fromY, at, toY, "tie"), line(at, toY, later.from(), toY, "tie"));
    }

    private Element relative(Relative relative, Drawn drawn) {
        var known = relative.from() != null && relative.to() != null;
        var box = box(
                drawn.from(),
                drawn.y() + BAR,
                drawn.until() - drawn.from(),
                THICK,
                relative.outside() || !known ? "unknown" : "span");
        if (relative.chosen()) {
            box.getClassList().add("chosen");
        }
        var shapes = new Element[] {
            box(0, drawn.y(), 100, ROW, "hit"), box, text(0, drawn.y() + TEXT, Anchor.START, relative.label())
        };
        var address = relative.address();
        if (address == null) {
            return new Element("g").appendChild(shapes);
        }
        var link = link(address, relative.name(), shapes);
        if (relative.chosen()) {
            link.setAttribute("aria-current", "true");
        }
        return link;
    }

    private void years(Window window, int bottom) {
        draw(line(0, bottom, 100, bottom, "axis"));
        var first = window.from().getYear();
        var years = window.until().getYear() - first;
        var step = Math.max(1, Math.ceilDiv(years, MOST_TICKS));
        for (var year = first; year < first + years; year += step) {
            var place = window.place(LocalDate.of(year, 1, 1));
            draw(line(place, 0, place, bottom, "grid"), line(place, bottom, place, bottom + 5, "axis"));
            draw(quiet(text(place, bottom + 19, Anchor.START, String.valueOf(year))));
        }
    }
}
