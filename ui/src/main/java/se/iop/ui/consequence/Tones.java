package se.iop.ui.consequence;

import se.iop.core.consequence.Kind;
import se.iop.core.consequence.Said;
import se.iop.ui.layout.Tone;

/** The colour and pictogram of what a rule says and of how it would say otherwise. */
final class Tones {

    private Tones() {}

    static Tone of(Kind kind) {
        return switch (kind) {
            case NEWLY_BREACHING -> Tone.BREACHED;
            case NEWLY_PASSING -> Tone.MET;
            case NO_LONGER_ASSESSABLE -> Tone.UNSETTLED;
            case NEWLY_ASSESSABLE, OTHERWISE_BINDING -> Tone.INFO;
        };
    }

    static Tone of(Said.State state) {
        return switch (state) {
            case MET -> Tone.MET;
            case INAPPLICABLE -> Tone.INAPPLICABLE;
            case BREACHED -> Tone.BREACHED;
            case UNSETTLED -> Tone.UNSETTLED;
        };
    }
}
