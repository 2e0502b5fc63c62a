package se.iop.ui.consequence;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Run;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** A question under way. It is asked beside the page, which looks now and then how far it is. */
final class RunPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int POLL_MILLIS = 500;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Consumer<@Nullable Answer> ended;
    private final ProgressBar bar = new ProgressBar();
    private final Span far = new Span();
    private final Div result = new Div();
    private final Button stop;
    private transient @Nullable Run run;

    /** A place for questions; whoever put it there is told when one has ended, with the answer if there is one. */
    RunPanel(Texts texts, Swedish swedish, Consumer<@Nullable Answer> ended) {
        this.texts = texts;
        this.swedish = swedish;
        this.ended = ended;
        stop = new Button(texts.of("consequence.stop"), Icon.CLOSE.create(), _ -> stop());
        bar.getElement().setAttribute("aria-label", texts.of("consequence.running"));
        far.addClassName("quiet");
        result.getElement().setAttribute("role", "status");
        var row = new Div(far, stop);
        row.addClassName("row");
        getContent().add(bar, row, result);
        getContent().addClassName("consequence-run");
        working(false);
    }

    /** Follows a question to its end. */
    void follow(Run begun) {
        run = begun;
        result.removeAll();
        working(true);
        var ui = UI.getCurrent();
        ui.setPollInterval(POLL_MILLIS);
        ui.addPollListener(poll -> {
            if (refresh()) {
                poll.unregisterListener();
                ui.setPollInterval(-1);
            }
        });
        refresh();
    }

    /** The question under way, or the last one. */
    @Nullable
    Run run() {
        return run;
    }

    /** Shows how far it is, or how it ended; tells whether it has ended. */
    boolean refresh() {
        var asked = run;
        if (asked == null) {
            return true;
        }
        if (asked.state() == Run.State.WAITING || asked.state() == Run.State.RUNNING) {
            bar.setIndeterminate(asked.total() == 0);
            bar.setValue(asked.total() == 0 ? 0 : Math.min(1, (double) asked.read() / asked.total()));
            far.setText(
                    asked.state() == Run.State.WAITING
                            ? texts.of("consequence.waiting")
                            : texts.of("consequence.far", swedish.number(asked.read()), swedish.number(asked.total())));
            return false;
        }
        run = null;
        working(false);
        switch (asked.state()) {
            case CANCELLED -> result.add(new StatusBadge(Tone.ENDED, texts.of("consequence.cancelled")));
            case FAILED -> result.add(new StatusBadge(Tone.BREACHED, texts.of("consequence.failed")));
            default -> result.add(new StatusBadge(Tone.MET, texts.of("consequence.done")));
        }
        ended.accept(asked.answer());
        return true;
    }

    private void stop() {
        if (run != null) {
            run.cancel();
            refresh();
        }
    }

    private void working(boolean working) {
        bar.setVisible(working);
        far.setVisible(working);
        stop.setVisible(working);
    }
}
