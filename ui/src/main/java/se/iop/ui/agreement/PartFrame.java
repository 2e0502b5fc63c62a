package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** One section of the page under its heading, which the index jumps to. */
final class PartFrame extends Section {

    private static final long serialVersionUID = 1L;

    private final H2 heading = new H2();

    PartFrame(Part part, Words words, Component... content) {
        addClassNames("card", "part");
        setId("part-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        heading.setText(words.name(part));
        heading.setId(getId().orElseThrow() + "-heading");
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", heading.getId().orElseThrow());
        add(heading);
        add(content);
    }

    /** Takes the reader here. */
    void jump() {
        scrollIntoView();
        heading.getElement().callJsFunction("focus");
    }
}
