package se.iop.ui.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.Locale;

/** A drawing with a name and a description for those who do not see it. */
@Tag("svg")
@StyleSheet("styles/picture.css")
public abstract sealed class Picture extends Component
        permits BarChart, ColumnChart, LifeChart, LineageChart, SpanChart {

    private static final long serialVersionUID = 1L;

    private boolean links;

    /**
     * An empty picture.
     *
     * @param id an id that is its own on the page
     */
    Picture(String id, String title, String description) {
        setId(id);
        getElement().getClassList().add("chart");
        getElement().setAttribute("width", "100%");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-labelledby", id + "-title " + id + "-desc");
        getElement()
                .appendChild(
                        words("title", title).setAttribute("id", id + "-title"),
                        words("desc", description).setAttribute("id", id + "-desc"));
    }

    final void draw(Element... shapes) {
        getElement().appendChild(shapes);
    }

    final void height(int pixels) {
        getElement().setAttribute("height", String.valueOf(pixels));
    }

    /** Shapes that lead to an address, by mouse and by keyboard; a picture with links is a group, no single image. */
    final Element link(String address, String name, Element... shapes) {
        if (!links) {
            links = true;
            getElement().setAttribute("role", "group");
        }
        var link = new Element("g").setAttribute("role", "link").setAttribute("tabindex", "0");
        link.setAttribute("aria-label", name);
        link.getClassList().add("chart-link");
        link.appendChild(words("title", name));
        link.appendChild(shapes);
        link.addEventListener("click", _ -> go(address));
        link.addEventListener("keydown", _ -> go(address)).setFilter("event.key === 'Enter'");
        return link;
    }

    private void go(String address) {
        var location = new Location(address);
        getUI().ifPresent(ui -> go(ui, location));
    }

    private static void go(UI ui, Location location) {
        ui.navigate(location.getPath(), location.getQueryParameters());
    }

    static Element words(String tag, String text) {
        return new Element(tag).setText(text);
    }

    /** Text that begins, is centred or ends at a place. */
    static Element text(double percent, int y, Anchor anchor, String text) {
        return words("text", text)
                .setAttribute("x", percent(percent))
                .setAttribute("y", String.valueOf(y))
                .setAttribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
    }

    /** A text that begins at a place, moved towards the beginning where the picture is too narrow for all of it. */
    static void keptInside(Element text, double percent, String words) {
        text.getClassList().add("kept-inside");
        text.setAttribute(
                "style", String.format(Locale.ROOT, "--from: %.4f; --letters: %d", percent / 100, words.length()));
    }

    static Element box(double fromPercent, int y, double percentWide, int high, String className) {
        var box = new Element("rect")
                .setAttribute("x", percent(fromPercent))
                .setAttribute("y", String.valueOf(y))
                .setAttribute("width", percent(Math.max(0, percentWide)))
                .setAttribute("height", String.valueOf(Math.max(0, high)));
        box.getClassList().add(className);
        return box;
    }

    static Element line(double fromPercent, int fromY, double toPercent, int toY, String className) {
        var line = new Element("line")
                .setAttribute("x1", percent(fromPercent))
                .setAttribute("y1", String.valueOf(fromY))
                .setAttribute("x2", percent(toPercent))
                .setAttribute("y2", String.valueOf(toY));
        line.getClassList().add(className);
        return line;
    }

    static Element quiet(Element shape) {
        shape.getClassList().add("quiet");
        return shape;
    }

    /** Where a text is held. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
