package se.iop.ui.layout;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far long work has come, and a way to stop it. */
public final class WorkProgress extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ProgressBar bar = new ProgressBar();
    private final Span said = new Span();
    private final Button stop;

    /**
     * A bar without anything said yet.
     *
     * @param name what works, for whoever hears the bar
     * @param stop what the button that stops it says
     * @param stopping stops it
     */
    public WorkProgress(String name, String stop, Runnable stopping) {
        this.stop = new Button(stop, Icon.CLOSE.create(), _ -> stopping.run());
        bar.getElement().setAttribute("aria-label", name);
        said.addClassName("quiet");
        var row = new Div(said, this.stop);
        row.addClassName("row");
        getContent().add(bar, row);
        getContent().addClassName("work-progress");
    }

    /** The same where the reader may not stop it. */
    public WorkProgress unstoppable() {
        stop.setVisible(false);
        return this;
    }

    /**
     * Shows how far it is.
     *
     * @param done how much is done
     * @param total how much there is; 0 where that is not known
     * @param words the same in words
     */
    public WorkProgress reached(long done, long total, String words) {
        bar.setIndeterminate(total == 0);
        bar.setValue(total == 0 ? 0 : Math.min(1, (double) done / total));
        said.setText(words);
        return this;
    }
}
