package se.iop.ui.consequence;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.consequence.Answer;
import se.iop.core.consequence.Run;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.layout.WorkProgress;
import se.iop.ui.text.Texts;

/** A question under way. It is asked beside the page, which looks now and then how far it is. */
final class RunPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int POLL_MILLIS = 500;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Consumer<@Nullable Answer> ended;
    private final Div result = new Div();
    private final WorkProgress progress;
    private transient @Nullable Run run;

    /** A place for questions; whoever put it there is told when one has ended, with the answer if there is one. */
    RunPanel(Texts texts, Swedish swedish, Consumer<@Nullable Answer> ended) {
        this.texts = texts;
        this.swedish = swedish;
        this.ended = ended;
        progress = new WorkProgress(texts.of("consequence.running"), texts.of("consequence.stop"), this::stop);
        result.getElement().setAttribute("role", "status");
        getContent().add(progress, result);
        progress.setVisible(false);
    }

    /** Follows a question to its end. */
    void follow(Run begun) {
        run = begun;
        result.removeAll();
        progress.setVisible(true);
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
            progress.reached(
                    asked.read(),
                    asked.total(),
                    asked.state() == Run.State.WAITING
                            ? texts.of("consequence.waiting")
                            : texts.of("consequence.far", swedish.number(asked.read()), swedish.number(asked.total())));
            return false;
        }
        run = null;
        progress.setVisible(false);
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
}
