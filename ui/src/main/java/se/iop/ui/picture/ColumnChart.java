package se.iop.ui.picture;

import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.List;

/** Standing columns side by side, each with its value above it and its name below it. */
public final class ColumnChart extends Picture {

    private static final long serialVersionUID = 1L;

    private static final int HIGH = 130;
    private static final int ABOVE = 22;
    private static final int BELOW = 22;
    private static final double FILLED = 0.62;

    /**
     * One column.
     *
     * @param label its name, short
     * @param value how high it is, may be below zero
     * @param shown the value in figures, short
     * @param certain whether the value is final; one that is not is drawn dashed
     */
    public record Column(String label, BigDecimal value, String shown, boolean certain) {}

    /**
     * A chart of columns.
     *
     * @param id an id that is its own on the page
     */
    public ColumnChart(String id, String title, String description, List<Column> columns) {
        super(id, title, description);
        height(ABOVE + HIGH + BELOW);
        var highest = extreme(columns, true);
        var lowest = extreme(columns, false);
        var pixelsPerUnit = highest == lowest ? 0 : HIGH / (highest - lowest);
        var zero = ABOVE + (int) Math.round(highest * pixelsPerUnit);
        var share = 100.0 / Math.max(1, columns.size());
        for (var place = 0; place < columns.size(); place++) {
            draw(column(columns.get(place), place * share, share, zero, pixelsPerUnit));
        }
        draw(line(0, zero, 100, zero, "axis"));
    }

    private static Element column(Column column, double left, double share, int zero, double pixelsPerUnit) {
        var value = column.value().doubleValue();
        var high = (int) Math.round(Math.abs(value) * pixelsPerUnit);
        var top = value < 0 ? zero : zero - high;
        var middle = left + share / 2;
        return new Element("g")
                .appendChild(
                        box(
                                left + share * (1 - FILLED) / 2,
                                top,
                                share * FILLED,
                                high,
                                column.certain() ? "series-1" : "unknown"),
                        text(middle, (value < 0 ? zero : top) - 6, Anchor.MIDDLE, column.shown()),
                        quiet(text(middle, ABOVE + HIGH + 17, Anchor.MIDDLE, column.label())));
    }

    /** The highest or lowest end of any column; zero belongs to both. */
    private static double extreme(List<Column> columns, boolean highest) {
        var values = columns.stream().mapToDouble(column -> column.value().doubleValue());
        return highest
                ? Math.max(0, values.max().orElse(0))
                : Math.min(0, values.min().orElse(0));
    }
}
