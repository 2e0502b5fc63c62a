package se.iop.ui.picture;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lying bars, one a line, each with its name above it and its value at the right. */
public final class BarChart extends Picture {

    private static final long serialVersionUID = 1L;

    private static final int LINE = 46;
    private static final int TEXT = 16;
    private static final int BAR = 23;
    private static final int THICK = 14;

    /** How much of the width the dashed end of a bar with unknown parts takes. */
    private static final double UNKNOWN_PERCENT = 4;

    private static final double FULL_PERCENT = 100 - UNKNOWN_PERCENT;

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param value how long it is
     * @param shown the value in words, the unknown included
     * @param unknown whether more belongs to it that nobody knows; drawn as a dashed end
     * @param address where it leads, none where it leads nowhere
     */
    public record Bar(
            String label,
            long value,
            String shown,
            boolean unknown,
            @Nullable String address) {}

    /**
     * A chart of bars.
     *
     * @param id an id that is its own on the page
     */
    public BarChart(String id, String title, String description, List<Bar> bars) {
        super(id, title, description);
        height(Math.max(1, bars.size()) * LINE);
        var longest = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        for (var line = 0; line < bars.size(); line++) {
            draw(bar(bars.get(line), line * LINE, longest));
        }
    }

    private Element bar(Bar bar, int top, long longest) {
        var wide = FULL_PERCENT * bar.value() / longest;
        var shapes = new ArrayList<Element>();
        shapes.add(box(0, top, 100, LINE, "hit"));
        shapes.add(box(0, top + BAR, 100, THICK, "track"));
        shapes.add(box(0, top + BAR, wide, THICK, "series-1"));
        if (bar.unknown()) {
            shapes.add(box(wide, top + BAR, UNKNOWN_PERCENT, THICK, "unknown"));
        }
        shapes.add(text(0, top + TEXT, Anchor.START, bar.label()));
        shapes.add(text(100, top + TEXT, Anchor.END, bar.shown()));
        var address = bar.address();
        var all = shapes.toArray(Element[]::new);
        return address == null
                ? new Element("g").appendChild(all)
                : link(address, bar.label() + ": " + bar.shown(), all);
    }
}
