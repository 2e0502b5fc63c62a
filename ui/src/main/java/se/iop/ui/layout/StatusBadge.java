package se.iop.ui.layout;

import com.vaadin.flow.component.html.Span;
import se.iop.core.agreement.Status;
import se.iop.guideline.Outcome;
import se.iop.ui.text.Texts;

/** A state in one or two words with its icon and colour. */
public class StatusBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** A badge with the tone's own icon. */
    public StatusBadge(Tone tone, String text) {
        this(tone, tone.icon(), text);
    }

    /** A badge with another icon than the tone's own. */
    public StatusBadge(Tone tone, Icon icon, String text) {
        addClassNames("badge", tone.className());
        add(icon.create(), new Span(text));
    }

    /** What a rule says, in one word. */
    public static StatusBadge of(Outcome outcome, Texts texts) {
        return switch (outcome) {
            case Outcome.Met _ -> new StatusBadge(Tone.MET, texts.of("layout.outcome.met"));
            case Outcome.Breached _ -> new StatusBadge(Tone.BREACHED, texts.of("layout.outcome.breached"));
            case Outcome.Unsettled _ -> new StatusBadge(Tone.UNSETTLED, texts.of("layout.outcome.unsettled"));
            case Outcome.Inapplicable _ -> new StatusBadge(Tone.INAPPLICABLE, texts.of("layout.outcome.inapplicable"));
        };
    }

    /** Where an agreement stands. */
    public static StatusBadge of(Status status, Texts texts) {
        return new StatusBadge(tone(status), icon(status), texts.of(status));
    }

    /** What a status means. */
    public static Tone tone(Status status) {
        return switch (status) {
            case IDEA, DRAFT, AGREED -> Tone.DRAFT;
            case SUBMITTED, REFERRED_BACK, APPEALED, RENEGOTIATION, NOTICE -> Tone.UNSETTLED;
            case REJECTED, ANNULLED, RESCINDED, UNLAWFUL -> Tone.BREACHED;
            case DECIDED, MINUTES_APPROVED, FINAL, SIGNED -> Tone.INFO;
            case ACTIVE -> Tone.MET;
            case WITHDRAWN, DISCARDED, ENDED, SUPERSEDED, ARCHIVED -> Tone.ENDED;
        };
    }

    /** The pictogram of a status. */
    public static Icon icon(Status status) {
        return switch (status) {
            case IDEA, DRAFT, AGREED, REFERRED_BACK -> Icon.DRAFT;
            case SUBMITTED, APPEALED, RENEGOTIATION, NOTICE -> Icon.CLOCK;
            case REJECTED, ANNULLED, RESCINDED, UNLAWFUL -> Icon.CLOSE;
            case DECIDED, MINUTES_APPROVED, FINAL -> Icon.DECIDED;
            case SIGNED -> Icon.SIGNED;
            case ACTIVE -> Icon.MET;
            case WITHDRAWN, DISCARDED, ENDED, SUPERSEDED, ARCHIVED -> Icon.ENDED;
        };
    }

    /** The mark of an invented agreement. */
    public static StatusBadge example(Texts texts) {
        return new StatusBadge(Tone.INAPPLICABLE, Icon.INFO, texts.of("words.example"));
    }
}
