package se.iop.ui.layout;

import com.vaadin.flow.component.html.Span;

/** Text from people: it may be in any script, turns nothing around it, and its days are never parted over two lines. */
public final class Isolated {

    private Isolated() {}

    /** The text in a span. */
    public static Span of(String text) {
        var span = Unbroken.span(text);
        span.addClassName("isolated");
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
