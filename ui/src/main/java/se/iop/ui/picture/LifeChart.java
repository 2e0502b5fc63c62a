package se.iop.ui.picture;

import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The life of one matter on a line of years: stretches of time in lanes, and above them a numbered mark for each thing
 * that happened or will. The numbers are those of the list beside it, which says it all in words.
 */
public final class LifeChart extends Picture {

    private static final long serialVersionUID = 1L;

    private static final int MARK = 18;
    private static final int MOST_ROWS = 14;
    private static final double MARK_NEEDS_PERCENT = 4.5;
    private static final int LANE = 40;
    private static final int THICK = 16;
    private static final int MOST_TICKS = 8;
    private static final int LAST_THIRD = 66;

    /**
     * One stretch in a lane of its own.
     *
     * @param label what stands above it
     * @param from its first day
     * @param until the first day after it
     * @param kind how it is drawn
     */
    public record Band(String label, LocalDate from, LocalDate until, Kind kind) {

        /** How a stretch is drawn. */
        public enum Kind {
            /** It holds. */
            HOLDS,
            /** It may come. */
            MAY_COME,
            /** It is running out. */
            ENDS
        }
    }

    /**
     * One thing that happened or will.
     *
     * @param number its number in the list
     * @param on the day
     * @param what in words
     * @param happened whether it has
     */
    public record Mark(int number, LocalDate on, String what, boolean happened) {}

    private final LocalDate first;
    private final LocalDate last;

    /**
     * The picture of a life.
     *
     * @param id an id that is its own on the page
     * @param todaysName what the mark for today is called
     */
    public LifeChart(
            String id,
            String title,
            String description,
            List<Band> bands,
            List<Mark> marks,
            LocalDate today,
            String todaysName) {
        super(id, title, description);
        var days = Stream.of(
                        bands.stream().flatMap(band -> Stream.of(band.from(), band.until())),
                        marks.stream().map(Mark::on),
                        Stream.of(today))
                .flatMap(all -> all)
                .sorted()
                .toList();
        first = days.getFirst().withDayOfYear(1);
        last = days.getLast().plusYears(1).withDayOfYear(1);
        var placed = placed(marks);
        var rows = placed.stream().mapToInt(Placed::row).max().orElse(0) + 1;
        var top = (MARK + 4) * rows + LANE;
        var axis = top + LANE * bands.size();
        height(axis + 24);
        var now = place(today);
        draw(line(now, 12, now, axis, "today"));
        draw(quiet(text(now, 10, now > LAST_THIRD ? Anchor.END : Anchor.START, todaysName)));
        placed.forEach(mark -> draw(mark(mark.mark(), mark.place(), 16 + mark.row() * (MARK + 4))));
        for (var lane = 0; lane < bands.size(); lane++) {
            draw(band(bands.get(lane), top + lane * LANE));
        }
        years(axis);
    }

    private double place(LocalDate day) {
        return Math.clamp(100.0 * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last), 0, 100);
    }

    private Element band(Band band, int y) {
        var from = place(band.from());
        var until = place(band.until());
        var style = "life-" + band.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var label = from > LAST_THIRD
                ? text(until, y - 5, Anchor.END, band.label())
                : text(from, y - 5, Anchor.START, band.label());
        if (from <= LAST_THIRD) {
            keptInside(label, from, band.label());
        }
        return new Element("g").appendChild(box(from, y, Math.max(0.4, until - from), THICK, style), label);
    }

    private record Placed(Mark mark, double place, int row) {}

    /** Marks that would cover each other stand in rows of their own. */
    private List<Placed> placed(List<Mark> marks) {
        var taken = new ArrayList<Double>();
        var placed = new ArrayList<Placed>();
        for (var mark : marks.stream().sorted(Comparator.comparing(Mark::on)).toList()) {
            var place = place(mark.on());
            var row = 0;
            while (row < taken.size() && row < MOST_ROWS - 1 && place - taken.get(row) < MARK_NEEDS_PERCENT) {
                row++;
            }
            if (row == taken.size()) {
                taken.add(place);
            } else {
                taken.set(row, place);
            }
            placed.add(new Placed(mark, place, row));
        }
        return placed;
    }

    private static Element mark(Mark mark, double place, int y) {
        var circle = new Element("circle")
                .setAttribute("cx", String.format(Locale.ROOT, "%.2f%%", place))
                .setAttribute("cy", String.valueOf(y + MARK / 2))
                .setAttribute("r", String.valueOf(MARK / 2));
        circle.getClassList().add(mark.happened() ? "life-mark" : "life-mark-to-come");
        var number = text(place, y + MARK / 2 + 4, Anchor.MIDDLE, String.valueOf(mark.number()));
        number.getClassList().add(mark.happened() ? "life-number" : "life-number-to-come");
        return new Element("g").appendChild(words("title", mark.what()), circle, number);
    }

    private void years(int axis) {
        draw(line(0, axis, 100, axis, "axis"));
        var years = last.getYear() - first.getYear();
        var step = Math.max(1, Math.ceilDiv(years, MOST_TICKS));
        for (var year = first.getYear(); year < last.getYear(); year += step) {
            var place = place(LocalDate.of(year, 1, 1));
            draw(line(place, axis, place, axis + 5, "axis"));
            draw(quiet(text(place, axis + 19, Anchor.START, String.valueOf(year))));
        }
    }
}
