package se.iop.ui.guideline;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.iop.core.catalog.GuidelineShelf;
import se.iop.core.catalog.GuidelineShelf.Review;
import se.iop.guideline.Scope;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Tone;
import se.iop.ui.part.Signal;
import se.iop.ui.part.Signalling;
import se.iop.ui.text.Texts;

/** Tells a committee's people when their guideline itself must be revised. */
@Component
@Order(10)
class GuidelineSignals implements Signalling {

    private final GuidelineShelf shelf;
    private final Texts texts;
    private final Swedish swedish;

    GuidelineSignals(GuidelineShelf shelf, Texts texts, Swedish swedish) {
        this.shelf = shelf;
        this.texts = texts;
        this.swedish = swedish;
    }

    @Override
    public List<Signal> signals() {
        return shelf.reviews().stream().map(this::signal).toList();
    }

    private Signal signal(Review review) {
        var name = switch (review.guideline().scope()) {
            case Scope.Nation() -> texts.of("guideline.nation");
            case Scope.Municipality(var _, var of) -> of;
            case Scope.Committee(var _, var _, var of) -> of;
        };
        return new Signal(
                review.overdue() ? Tone.BREACHED : Tone.UNSETTLED,
                texts.of(review.overdue() ? "guideline.review.overdue" : "guideline.review.near", name),
                texts.of(
                        "guideline.review.detail",
                        swedish.day(review.by()),
                        review.version().decision()),
                GuidelineNavigation.address(
                        review.guideline().key().id(), review.version().inForce()),
                texts.of("guideline.review.link"));
    }
}
