package se.iop.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What went wrong and what to do now; read aloud at once. */
public class ErrorPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Title, sentence and what can be done. */
    public ErrorPanel(String title, String text, Component... actions) {
        addClassNames("panel", Tone.BREACHED.className());
        getElement().setAttribute("role", "alert");
        var words = new Div(new H2(title), new Paragraph(text));
        words.addClassName("panel-words");
        add(Icon.ERROR.create(), words);
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("panel-actions");
            words.add(row);
        }
    }
}
