package se.iop.ui.layout;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/**
 * Text whose days are never parted over two lines. No sign is added to it, so it is read, searched and copied as it is
 * written.
 */
public final class Unbroken {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?!\\d)");

    private Unbroken() {}

    /** The text in a span. */
    public static Span span(String text) {
        var span = new Span();
        into(span, text);
        return span;
    }

    /** Adds the text at the end. */
    public static void into(HasComponents target, String text) {
        var reached = 0;
        for (var day = DAY.matcher(text); day.find(); reached = day.end()) {
            if (day.start() > reached) {
                target.add(new Text(text.substring(reached, day.start())));
            }
            var whole = new Span(day.group());
            whole.addClassName("date");
            target.add(whole);
        }
        if (reached < text.length()) {
            target.add(new Text(text.substring(reached)));
        }
    }
}
