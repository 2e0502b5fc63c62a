package se.iop.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a view: its one heading of the first level, what is said about it, and what can be done. */
public class ViewHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final H1 heading = new H1();
    private final Div words = new Div(heading);
    private final Div actions = new Div();

    /** A heading with its actions to the right, or below on a narrow page. */
    public ViewHeader(String title, Component... actions) {
        addClassName("view-header");
        words.addClassName("view-words");
        this.actions.addClassName("view-actions");
        heading.setText(title);
        heading.getElement().setAttribute("tabindex", "-1");
        add(words);
        withActions(actions);
    }

    /** More actions, to the right of those there are. */
    public ViewHeader withActions(Component... more) {
        actions.add(more);
        if (actions.getParent().isEmpty() && more.length > 0) {
            add(actions);
        }
        return this;
    }

    /** A sentence below the heading. */
    public ViewHeader withLead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("lead");
        words.add(lead);
        return this;
    }

    /** Badges and facts on one line below the heading. */
    public ViewHeader withFacts(Component... facts) {
        var line = new Div(facts);
        line.addClassName("view-facts");
        words.add(line);
        return this;
    }

    /** Another heading than at first. */
    public void setTitle(String title) {
        heading.setText(title);
    }
}
