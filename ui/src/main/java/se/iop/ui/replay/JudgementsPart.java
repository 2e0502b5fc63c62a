package se.iop.ui.replay;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import se.iop.core.replay.Rejudging;
import se.iop.core.replay.Replaying;
import se.iop.ui.layout.Swedish;
import se.iop.ui.part.AgreementPart;
import se.iop.ui.part.Place;
import se.iop.ui.text.Texts;

/** What other versions of the guidelines say of an agreement, on its own page. */
@org.springframework.stereotype.Component
@Order(110)
class JudgementsPart implements AgreementPart {

    private final Rejudging rejudging;
    private final Replaying replaying;
    private final Texts texts;
    private final Swedish swedish;
    private final Clock clock;

    JudgementsPart(Rejudging rejudging, Replaying replaying, Texts texts, Swedish swedish, Clock clock) {
        this.rejudging = rejudging;
        this.replaying = replaying;
        this.texts = texts;
        this.swedish = swedish;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.JUDGEMENTS;
    }

    @Override
    public boolean followsTheAgreement() {
        return true;
    }

    @Override
    public Component content(Page page) {
        return new Judgements(page.opened(), LocalDate.now(clock), rejudging, replaying, texts, swedish);
    }
}
