package se.iop.core.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Decision.Body;
import se.iop.model.Economy.Repayment;
import se.iop.model.Sek;

/**
 * Something that happened to an agreement beside its decision, minutes and signatures. Events are only added, never
 * changed or removed; a wrong one is followed by a {@link Correction}. The day is unknown for some registered
 * agreements.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Event {

    /** The day it happened, unknown for some registered agreements. */
    @Nullable
    LocalDate on();

    /** What shows that it happened, and why. */
    Evidence evidence();

    /**
     * What shows that something happened, and why. Each part is unknown where nobody says.
     *
     * @param paragraph the paragraph of minutes
     * @param caseNumber the case number of the authority that dealt with it
     * @param document where the document is, for example its number in the register
     * @param reason why, in a few sentences
     */
    record Evidence(
            @Nullable String paragraph,
            @Nullable String caseNumber,
            @Nullable String document,
            @Nullable String reason) {

        /** Nothing is shown. */
        public static final Evidence NONE = new Evidence(null, null, null, null);

        /** Only a reason. */
        public static Evidence because(@Nullable String reason) {
            return new Evidence(null, null, null, reason);
        }
    }

    /**
     * The board of a party has taken its decision.
     *
     * @param party whose board
     * @param approved whether it said yes
     * @param everyone whether every civil signatory's board had said yes with it
     */
    record BoardDecided(@Nullable LocalDate on, String party, boolean approved, boolean everyone, Evidence evidence)
            implements Event {}

    /**
     * Another decision beside the one that counts: the working committee's, the chair's, an earlier one that referred
     * the matter back.
     *
     * @param body who decided, unknown where a source does not say
     * @param outcome what was decided
     */
    record AlsoDecided(@Nullable LocalDate on, @Nullable Body body, Life.Outcome outcome, Evidence evidence)
            implements Event {}

    /** A decision that the chair or a delegate made has been reported to the committee. */
    record Reported(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /** The changes that the decision asked for stand in the terms. */
    record ChangesWritten(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /** The approved minutes are announced on the municipality's board (<i>anslag</i>); the time to appeal runs. */
    @JsonIgnoreProperties(value = "appealBy", allowGetters = true)
    record Announced(@Nullable LocalDate on, Evidence evidence) implements Event {

        /** The last day to appeal; kept beside the day so that lists need no calendar. Unknown while the day is. */
        @JsonProperty
        public @Nullable LocalDate appealBy() {
            return on == null ? null : WorkingDays.appealBy(on);
        }
    }

    /** Somebody has appealed the decision. */
    record Appealed(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /**
     * A court has settled the appeal.
     *
     * @param upheld whether the decision stands; else it is annulled
     */
    record AppealSettled(@Nullable LocalDate on, boolean upheld, Evidence evidence) implements Event {}

    /** The matter is withdrawn and will not be signed. */
    record Withdrawn(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /** A draft that came to nothing is put away. */
    record Discarded(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /** The parties have begun to talk about other terms. */
    record RenegotiationOpened(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /** The parties have finished those talks. */
    record RenegotiationClosed(@Nullable LocalDate on, boolean agreed, Evidence evidence) implements Event {}

    /**
     * An option to go on is used, by a decision of its own.
     *
     * @param last the new last day
     * @param body who decided
     */
    record Extended(
            @Nullable LocalDate on,
            LocalDate last,
            @Nullable Body body,
            Evidence evidence) implements Event {}

    /**
     * A party has given notice (<i>uppsägning</i>).
     *
     * @param party who gave it
     * @param endsOn the last day after the notice, unknown where the agreement states no time of notice
     */
    record NoticeGiven(
            @Nullable LocalDate on, String party, @Nullable LocalDate endsOn, Evidence evidence) implements Event {}

    /**
     * A notice is taken back before it has run out, and the agreement goes on as if none had been given.
     *
     * @param party who had given it
     * @param agreed whether the parties have agreed on it; else it was given or registered by mistake
     */
    record NoticeTakenBack(@Nullable LocalDate on, String party, boolean agreed, Evidence evidence) implements Event {}

    /**
     * A party does not do what was agreed.
     *
     * @param party who does not
     */
    record BreachNoted(@Nullable LocalDate on, String party, Evidence evidence) implements Event {}

    /** The parties have talked about the breach. */
    record DialogueHeld(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /**
     * A party demands that the breach is mended.
     *
     * @param mendBy by which day; unknown where no day was given
     */
    record Demanded(@Nullable LocalDate on, @Nullable LocalDate mendBy, Evidence evidence) implements Event {}

    /** The breach is mended. */
    record Mended(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /** The agreement is ended at once because of the breach (<i>hävning</i>). */
    record Rescinded(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /**
     * Money is claimed back under a clause of the agreement.
     *
     * @param under the clause that gives the right
     * @param amount how much, unknown where it is not counted yet
     */
    record RepaymentClaimed(
            @Nullable LocalDate on,
            Repayment under,
            @Nullable Sek amount,
            Evidence evidence) implements Event {}

    /** A court or an authority has found the agreement unlawful. */
    record DeclaredUnlawful(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /**
     * Another agreement holds instead, from the day on.
     *
     * @param by the agreement that does, unknown where it is not in the platform
     */
    record Superseded(@Nullable LocalDate on, @Nullable UUID by, Evidence evidence) implements Event {}

    /**
     * Another committee owns the agreement from a day on. Its terms bind as before, and what was decided stays judged
     * by the guideline of the committee that decided it.
     *
     * @param on the first day of the new owner
     * @param to the new owner, by its short name
     * @param condition what must happen first, for example a decision of the council; none where nothing must
     */
    record HandedOver(
            @Nullable LocalDate on, String to, @Nullable String condition, Evidence evidence) implements Event {}

    /**
     * It is known whether the condition of a handover was met.
     *
     * @param to the new owner of that handover
     * @param met whether it was; if not, the agreement stays where it is
     */
    record HandoverSettled(@Nullable LocalDate on, String to, boolean met, Evidence evidence) implements Event {}

    /** The matter is closed and kept by the archive. */
    record Archived(@Nullable LocalDate on, Evidence evidence) implements Event {}

    /**
     * An entry was wrong and somebody says so (<i>rättelse</i>). Nothing changes until a second person has confirmed
     * it; both values stay.
     *
     * @param on the day it was asked for
     * @param entry which entry
     * @param party whose signature, none for another entry
     * @param before what stood, none where it was unknown
     * @param after what shall stand
     * @param by who asked
     * @param confirmation who answered and when, none while nobody has
     */
    record Correction(
            @Nullable LocalDate on,
            Entry entry,
            @Nullable String party,
            @Nullable String before,
            String after,
            String by,
            @Nullable Confirmation confirmation,
            Evidence evidence)
            implements Event {

        /** Whether it still waits for the second person. */
        public boolean waits() {
            return confirmation == null;
        }
    }

    /** The second person's answer to a correction. */
    record Confirmation(LocalDate on, String by, boolean confirmed) {}

    /** What can have been registered wrongly. */
    enum Entry {
        /** The day of the decision. */
        DECISION_DAY,
        /** The paragraph of the decision. */
        DECISION_PARAGRAPH,
        /** The day the minutes were approved. */
        MINUTES_DAY,
        /** The day the minutes were announced. */
        ANNOUNCEMENT_DAY,
        /** The day a party signed. */
        SIGNATURE_DAY
    }
}
