package se.iop.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What is shown where there is nothing yet: what would be here, and what to do about it. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /** Title, sentence and what can be done, if anything. */
    public EmptyState(String title, String text, Component... actions) {
        this(Icon.AGREEMENT, title, text, actions);
    }

    /** The same with another icon. */
    public EmptyState(Icon icon, String title, String text, Component... actions) {
        addClassName("empty-state");
        var sign = new Div(icon.create());
        sign.addClassName("empty-sign");
        var heading = new H2(title);
        add(sign, heading, new Paragraph(text));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("empty-actions");
            add(row);
        }
    }
}
