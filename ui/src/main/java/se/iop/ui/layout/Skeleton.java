package se.iop.ui.layout;

import com.vaadin.flow.component.html.Div;

/** Grey bars where content is on its way, so that nothing jumps when it comes. */
public class Skeleton extends Div {

    private static final long serialVersionUID = 1L;

    /** So many lines. */
    public Skeleton(int lines) {
        addClassName("skeleton");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", getTranslation("layout.loading"));
        for (var line = 0; line < lines; line++) {
            add(new Div());
        }
    }
}
