package se.iop.ui.layout;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/**
 * A value that tells on demand where it comes from: its inputs, the rule, the version, the decision.
 *
 * <p>It is a button, so it opens with Enter, a blank or a click, and closes with Escape.
 */
public class Explained extends Composite<Span> {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();
    private final Div content = new Div();
    private final NativeButton value = new NativeButton();
    private final Popover popover = new Popover();

    /** The value as it is shown. */
    public Explained(String shown) {
        getContent().addClassName("explained");
        value.addClassName("explained-value");
        value.setText(shown);
        value.getElement().setAttribute("aria-haspopup", "dialog");
        facts.addClassName("explained-facts");
        content.addClassName("explained-content");
        content.add(facts);
        popover.setTarget(value);
        popover.setOpenOnClick(true);
        popover.setOpenOnFocus(false);
        popover.setOpenOnHover(false);
        popover.setAutofocus(true);
        popover.setRole("dialog");
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setWidth("min(26rem, 90vw)");
        popover.setAriaLabel(getTranslation("layout.explained.label", shown));
        popover.addThemeNames("arrow");
        popover.add(content);
        content.getElement().setAttribute("tabindex", "0");
        getContent().add(value, popover);
    }

    /** One line of the explanation, for example <i>Regel</i> and its text. */
    public Explained fact(String label, String text) {
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(text));
        return this;
    }

    /** Something the value was computed from. */
    public Explained input(String text) {
        return fact(getTranslation("layout.explained.input"), text);
    }

    /** How it was computed or judged. */
    public Explained rule(String text) {
        return fact(getTranslation("layout.explained.rule"), text);
    }

    /** Which version of a guideline or series was used. */
    public Explained version(String text) {
        return fact(getTranslation("layout.explained.version"), text);
    }

    /** The decision it rests on. */
    public Explained decision(String text) {
        return fact(getTranslation("layout.explained.decision"), text);
    }

    /** A sentence above the facts. */
    public Explained sentence(String text) {
        content.addComponentAsFirst(new Paragraph(text));
        return this;
    }
}
