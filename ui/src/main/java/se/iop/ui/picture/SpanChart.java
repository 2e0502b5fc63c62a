package se.iop.ui.picture;

import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stretches of time one after another on a line of years, with a mark for today. */
public final class SpanChart extends Picture {

    private static final long serialVersionUID = 1L;

    private static final int TODAY = 12;
    private static final int BAR = 40;
    private static final int THICK = 26;
    private static final int AXIS = 78;
    private static final int HIGH = 100;
    private static final int MOST_TICKS = 8;
    /** A written day on the narrowest page. */
    private static final double LABEL_NEEDS_PERCENT = 23;

    /**
     * One stretch.
     *
     * @param label what stands above its beginning
     * @param name what it is, in full
     * @param from its first day
     * @param until the first day after it; none where it goes on
     * @param chosen whether it is the one looked at
     * @param address where it leads, none where it leads nowhere
     */
    public record Stretch(
            String label,
            String name,
            LocalDate from,
            @Nullable LocalDate until,
            boolean chosen,
            @Nullable String address) {}

    /** What one sees: from the first day of a year to the last of another. */
    private record Window(LocalDate from, LocalDate until) {

        double place(LocalDate day) {
            var all = ChronoUnit.DAYS.between(from, until);
            return Math.clamp(100.0 * ChronoUnit.DAYS.between(from, day) / all, 0, 100);
        }
    }

    /**
     * A line of years.
     *
     * @param id an id that is its own on the page
     * @param todaysName what the mark for today is called
     */
    public SpanChart(
            String id, String title, String description, List<Stretch> stretches, LocalDate today, String todaysName) {
        super(id, title, description);
        height(HIGH);
        var window = window(stretches, today);
        var labelled = 0.0;
        for (var number = 0; number < stretches.size(); number++) {
            var place = window.place(stretches.get(number).from());
            var begins = backwards(place) ? place - LABEL_NEEDS_PERCENT : place;
            var room = begins >= labelled;
            draw(stretch(stretches.get(number), window, number, room));
            labelled = room ? begins + LABEL_NEEDS_PERCENT : labelled;
        }
        years(window);
        var now = window.place(today);
        var side = now < LABEL_NEEDS_PERCENT ? Anchor.START : Anchor.END;
        draw(line(now, TODAY + 4, now, AXIS, "today"), quiet(text(now, TODAY, side, todaysName)));
    }

    /** Near the end a label stands before its place. */
    private static boolean backwards(double place) {
        return place > 100 - LABEL_NEEDS_PERCENT;
    }

    private static Window window(List<Stretch> stretches, LocalDate today) {
        var first = stretches.stream()
                .map(Stretch::from)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(today))
                .orElse(today);
        var last = stretches.stream()
                .map(Stretch::from)
                .max(LocalDate::compareTo)
                .filter(day -> day.isAfter(today))
                .orElse(today);
        return new Window(first.withDayOfYear(1), last.plusYears(1).withDayOfYear(1));
    }

    private Element stretch(Stretch stretch, Window window, int number, boolean labelled) {
        var from = window.place(stretch.from());
        var until = stretch.until() == null ? 100 : window.place(stretch.until());
        var box = box(from, BAR, until - from, THICK, number % 2 == 0 ? "span" : "span-other");
        if (stretch.chosen()) {
            box.getClassList().add("chosen");
        }
        var hit = box(from, 0, until - from, BAR + THICK, "hit");
        var shapes = labelled
                ? new Element[] {
                    hit, box, text(from, BAR - 8, backwards(from) ? Anchor.END : Anchor.START, stretch.label())
                }
                : new Element[] {hit, box};
        var address = stretch.address();
        if (address == null) {
            return new Element("g").appendChild(shapes);
        }
        var link = link(address, stretch.name(), shapes);
        if (stretch.chosen()) {
            link.setAttribute("aria-current", "true");
        }
        return link;
    }

    private void years(Window window) {
        draw(line(0, AXIS, 100, AXIS, "axis"));
        var first = window.from().getYear();
        var years = window.until().getYear() - first;
        var step = Math.ceilDiv(years, MOST_TICKS);
        for (var year = first; year < first + years; year += Math.max(1, step)) {
            var place = window.place(LocalDate.of(year, 1, 1));
            draw(line(place, AXIS, place, AXIS + 5, "axis"));
            draw(quiet(text(place, AXIS + 19, Anchor.START, String.valueOf(year))));
        }
    }
}
