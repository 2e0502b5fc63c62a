package se.iop.ui.deviation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.iop.core.deviation.Asked;
import se.iop.core.deviation.Deviating;
import se.iop.core.deviation.Signal;
import se.iop.ui.layout.Tone;
import se.iop.ui.part.Signalling;
import se.iop.ui.text.Texts;

/** Tells a committee's people which rules it deviates from often. */
@Component
@Order(20)
class DeviationSignals implements Signalling {

    private final Deviating deviating;
    private final Texts texts;

    DeviationSignals(Deviating deviating, Texts texts) {
        this.deviating = deviating;
        this.texts = texts;
    }

    @Override
    public List<se.iop.ui.part.Signal> signals() {
        return deviating.signals().stream().map(this::signal).toList();
    }

    private se.iop.ui.part.Signal signal(Signal often) {
        var rule = often.rule() == null ? often.requirement() : often.rule();
        return new se.iop.ui.part.Signal(
                Tone.UNSETTLED,
                texts.of("deviation.signal", rule),
                texts.of(
                        "deviation.signal.detail",
                        often.count(),
                        often.threshold().months(),
                        often.threshold().deviations()),
                new DeviationQuery(new Asked(often.committee(), often.requirement(), null)).address(),
                texts.of("deviation.signal.link"));
    }
}
