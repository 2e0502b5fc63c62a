package se.iop.ui.replay;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.iop.core.replay.Replayed;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** What replaying one verdict gave. */
final class ReplayedText extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ReplayedText(Replayed replayed, Texts texts, Swedish swedish) {
        getContent().addClassName("stack");
        var judgedAt = swedish.moment(replayed.judgedAt());
        if (replayed.same()) {
            getContent()
                    .add(
                            new StatusBadge(Tone.MET, texts.of("replay.same")),
                            new Paragraph(
                                    texts.of("replay.same.text", judgedAt, replayed.spiBefore(), replayed.spiNow())));
            return;
        }
        getContent()
                .add(
                        new StatusBadge(
                                Tone.BREACHED,
                                texts.of(
                                        "replay.differences",
                                        replayed.differences().size())),
                        new Paragraph(texts.of("replay.differences.text", judgedAt)));
        replayed.differences()
                .forEach(difference -> getContent()
                        .add(new DifferenceNote(difference, replayed.spiBefore(), replayed.spiNow(), texts)));
    }
}
