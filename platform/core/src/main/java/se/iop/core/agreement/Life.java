package se.iop.core.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Decision;

/**
 * What has happened to an agreement. What a source does not say is unknown and left out.
 *
 * @param submitted when the officer asked for a decision
 * @param decision the latest decision
 * @param minutesApproved when the minutes of the decision were approved (<i>justering</i>)
 * @param signatures who has signed, in order
 * @param signedOn the day from which every signatory had signed, unknown until then
 * @param ended how and when it ended early, as registered agreements say it; none while it runs out by itself
 * @param events everything else that has happened, in the order it was registered
 */
public record Life(
        @Nullable Submission submitted,
        @Nullable Ruling decision,
        @Nullable Approval minutesApproved,
        List<Signature> signatures,
        @Nullable LocalDate signedOn,
        @Nullable Ending ended,
        List<Event> events) {

    /** Nothing has happened yet. */
    public static final Life NONE = new Life(null, null, null, List.of(), null, null);

    /** Keeps lists of its own. */
    public Life {
        signatures = List.copyOf(signatures);
        events = List.copyOf(events);
    }

    /** A life without other events than decision, minutes and signatures. */
    public Life(
            @Nullable Submission submitted,
            @Nullable Ruling decision,
            @Nullable Approval minutesApproved,
            List<Signature> signatures,
            @Nullable LocalDate signedOn,
            @Nullable Ending ended) {
        this(submitted, decision, minutesApproved, signatures, signedOn, ended, List.of());
    }

    /** The officer has asked for a decision. */
    public record Submission(LocalDate on, String by) {}

    /**
     * A decision made.
     *
     * @param outcome what was decided
     * @param on the day, unknown for some registered agreements
     * @param paragraph the paragraph of the minutes, unknown where a source leaves it open
     * @param body who decided, unknown where a source does not say
     * @param reliesOn a day on which the guideline that the agreement relies on was in force; only when the day is
     *     unknown
     * @param deviations where the committee chose to breach its own guideline, with its reasons
     * @param changes what the committee changed in what was proposed; none where it changed nothing
     */
    public record Ruling(
            Outcome outcome,
            @Nullable LocalDate on,
            @Nullable String paragraph,
            Decision.@Nullable Body body,
            @Nullable LocalDate reliesOn,
            List<Deviation> deviations,
            @Nullable String changes) {

        /** Keeps a list of its own. */
        public Ruling {
            deviations = List.copyOf(deviations);
        }

        /** A decision that changed nothing in what was proposed. */
        public Ruling(
                Outcome outcome,
                @Nullable LocalDate on,
                @Nullable String paragraph,
                Decision.@Nullable Body body,
                @Nullable LocalDate reliesOn,
                List<Deviation> deviations) {
            this(outcome, on, paragraph, body, reliesOn, deviations, null);
        }

        /** The decision as judging sees it. */
        public Decision asDecision() {
            return new Decision(Decision.Stage.MADE, on, paragraph, body, on == null ? reliesOn : null);
        }
    }

    /** What a committee may decide. */
    public enum Outcome {
        /** As proposed. */
        APPROVED,
        /** Approved, with changes that the decision states. */
        APPROVED_WITH_CHANGES,
        /** Turned down. */
        REJECTED,
        /** Sent back for more work (<i>återremitterad</i>). */
        REFERRED_BACK;

        /** Whether the agreement may be signed. */
        public boolean approves() {
            return this == APPROVED || this == APPROVED_WITH_CHANGES;
        }
    }

    /**
     * A breach that the committee accepted (<i>avvikelse</i>); it stays visible for ever.
     *
     * @param requirement the rule's name
     * @param reason why, never empty
     */
    public record Deviation(String requirement, String reason) {

        /** A deviation without a reason is none. */
        public Deviation {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("En avvikelse behöver ett skäl");
            }
        }
    }

    /** The minutes of the decision are approved. */
    public record Approval(LocalDate on) {}

    /**
     * One signature.
     *
     * @param party the party signed for
     * @param on the day, unknown for some registered agreements
     * @param function the signatory's function, for example {@code Ordförande}; a role is kept rather than a name
     * @param mandate what shows that the signatory may sign, where the agreement itself cites no mandate in force
     */
    public record Signature(
            String party,
            @Nullable LocalDate on,
            String function,
            @Nullable String mandate) {

        /** A signature whose mandate the agreement cites, or nobody has asked for. */
        public Signature(String party, @Nullable LocalDate on, String function) {
            this(party, on, function, null);
        }
    }

    /**
     * The agreement ended before its last day.
     *
     * @param on the day it ended
     * @param how why, as a short sentence
     */
    public record Ending(LocalDate on, String how) {}

    /** The same life after the officer has submitted; a decision that referred it back stays as an event. */
    public Life submitted(Submission submission) {
        return new Life(submission, null, null, List.of(), null, null, withFormerDecision());
    }

    /** The same life with the draft taken back for more work. */
    public Life takenBack() {
        return new Life(null, decision, null, List.of(), null, null, events);
    }

    /** The same life after a decision. */
    public Life decided(Ruling ruling) {
        return new Life(submitted, ruling, null, List.of(), null, null, events);
    }

    /** The same life with the minutes approved. */
    public Life minutesApproved(LocalDate on) {
        return new Life(submitted, decision, new Approval(on), signatures, signedOn, ended, events);
    }

    /** The same life with one more signature; {@code complete} when every signatory has signed. */
    public Life signed(Signature signature, boolean complete) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Life(submitted, decision, minutesApproved, more, complete ? lastSigned(more) : null, ended, events);
    }

    /** The same life with one more event. */
    public Life with(Event event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new Life(submitted, decision, minutesApproved, signatures, signedOn, ended, more);
    }

    /** The same life with other events. */
    public Life with(List<Event> other) {
        return new Life(submitted, decision, minutesApproved, signatures, signedOn, ended, other);
    }

    /** The same life before it ended early. */
    public Life unended() {
        return new Life(submitted, decision, minutesApproved, signatures, signedOn, null, events);
    }

    /** The same life with another decision, minutes or signatures, where they were registered wrongly. */
    Life corrected(@Nullable Ruling ruling, @Nullable Approval minutes, List<Signature> signed) {
        var day = signedOn == null ? null : lastSigned(signed);
        return new Life(submitted, ruling, minutes, signed, day, ended, events);
    }

    /** Whether something is decided that was not referred back. */
    public boolean ruled() {
        return decision != null && decision.outcome() != Outcome.REFERRED_BACK;
    }

    /** The events of a kind, in order. */
    public <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The latest event of a kind, none where there is none. */
    public <E extends Event> @Nullable E latest(Class<E> kind) {
        return all(kind).stream().reduce((first, second) -> second).orElse(null);
    }

    /** Whether an event of the kind has happened. */
    public boolean has(Class<? extends Event> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }

    /** Whether the first kind has happened since the second last did: a notice and its end, talks and their end. */
    public boolean open(Class<? extends Event> begins, Class<? extends Event> ends) {
        var last = events.stream()
                .filter(event -> begins.isInstance(event) || ends.isInstance(event))
                .reduce((first, second) -> second);
        return last.filter(begins::isInstance).isPresent();
    }

    /** The notice that runs or has run out; none where none was given, or the latest was taken back. */
    public Event.@Nullable NoticeGiven notice() {
        return open(Event.NoticeGiven.class, Event.NoticeTakenBack.class) ? latest(Event.NoticeGiven.class) : null;
    }

    /** Whether an appeal waits for the court. */
    public boolean appealed() {
        return open(Event.Appealed.class, Event.AppealSettled.class);
    }

    /**
     * The day the decision became or becomes final (<i>laga kraft</i>), if nobody appeals: the day after the last day
     * to appeal, or the day the court let it stand. Unknown while nothing is announced or an appeal waits.
     */
    public @Nullable LocalDate finalOn() {
        if (appealed()) {
            return null;
        }
        var settled = latest(Event.AppealSettled.class);
        if (settled != null) {
            return settled.on();
        }
        var announced = latest(Event.Announced.class);
        var appealBy = announced == null ? null : announced.appealBy();
        return appealBy == null ? null : appealBy.plusDays(1);
    }

    private List<Event> withFormerDecision() {
        if (decision == null) {
            return events;
        }
        var more = new ArrayList<>(events);
        more.add(new Event.AlsoDecided(
                decision.on(),
                decision.body(),
                decision.outcome(),
                new Event.Evidence(decision.paragraph(), null, null, null)));
        return more;
    }

    private static @Nullable LocalDate lastSigned(List<Signature> signatures) {
        return signatures.stream()
                .map(Signature::on)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
