package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Event.Confirmation;
import se.iop.core.agreement.Event.Correction;
import se.iop.core.agreement.Event.Entry;
import se.iop.core.agreement.Event.Evidence;
import se.iop.core.agreement.Life.Approval;
import se.iop.core.agreement.Life.Ruling;
import se.iop.core.agreement.Life.Signature;
import se.iop.core.agreement.Step.Kind;

/**
 * Correcting an entry that was registered wrongly: one person asks with a reason, another confirms, both values stay.
 */
@Service
public class Correcting {

    private final AgreementFile file;
    private final Acting acting;
    private final Clock clock;

    Correcting(AgreementFile file, Acting acting, Clock clock) {
        this.file = file;
        this.acting = acting;
        this.clock = clock;
    }

    /** The entries that an agreement has and that can be corrected. */
    public static List<Entry> entries(Agreement agreement) {
        var life = agreement.life();
        return java.util.Arrays.stream(Entry.values())
                .filter(entry -> switch (entry) {
                    case DECISION_DAY, DECISION_PARAGRAPH -> life.decision() != null;
                    case MINUTES_DAY -> life.minutesApproved() != null;
                    case ANNOUNCEMENT_DAY -> life.has(Event.Announced.class);
                    case SIGNATURE_DAY -> !life.signatures().isEmpty();
                })
                .toList();
    }

    /** What stands, none where it is unknown. */
    public static @Nullable String standing(Agreement agreement, Entry entry, @Nullable String party) {
        var life = agreement.life();
        var ruling = life.decision();
        return switch (entry) {
            case DECISION_DAY -> text(ruling == null ? null : ruling.on());
            case DECISION_PARAGRAPH -> ruling == null ? null : ruling.paragraph();
            case MINUTES_DAY ->
                text(
                        life.minutesApproved() == null
                                ? null
                                : life.minutesApproved().on());
            case ANNOUNCEMENT_DAY -> {
                var announced = life.latest(Event.Announced.class);
                yield text(announced == null ? null : announced.on());
            }
            case SIGNATURE_DAY ->
                life.signatures().stream()
                        .filter(signature -> signature.party().equals(party))
                        .findFirst()
                        .map(signature -> text(signature.on()))
                        .orElse(null);
        };
    }

    /**
     * Asks for a correction; nothing changes yet.
     *
     * @param party whose signature, none for another entry
     * @param after what shall stand: a day as yyyy-mm-dd, or a paragraph
     */
    @Transactional
    public Agreement ask(UUID id, int version, Entry entry, @Nullable String party, String after, Evidence evidence) {
        var agreement = ready(id, version, Kind.CORRECT);
        if (!entries(agreement).contains(entry)) {
            throw new Refused("entry", "entry-missing");
        }
        demandSigned(agreement, entry, party);
        demandValue(entry, after);
        if (after.equals(standing(agreement, entry, party))) {
            throw new Refused("after", "same-value");
        }
        if (evidence.reason() == null || evidence.reason().isBlank()) {
            throw new Refused("reason", "reason-missing");
        }
        var correction = new Correction(
                LocalDate.now(clock),
                entry,
                party,
                standing(agreement, entry, party),
                after,
                acting.person().username(),
                null,
                evidence);
        return file.change(agreement.living(agreement.life().with(correction)), "correction-asked", evidence.reason());
    }

    /** Answers the correction that waits; a confirmed one takes effect. Never by the person who asked. */
    @Transactional
    public Agreement answer(UUID id, int version, boolean confirmed) {
        var agreement = ready(id, version, Kind.CONFIRM_CORRECTION);
        var life = agreement.life();
        var waiting = life.all(Correction.class).stream()
                .filter(Correction::waits)
                .findFirst()
                .orElseThrow(() -> new Refused("", "step-not-now"));
        var answer = new Confirmation(LocalDate.now(clock), acting.person().username(), confirmed);
        var answered = new Correction(
                waiting.on(),
                waiting.entry(),
                waiting.party(),
                waiting.before(),
                waiting.after(),
                waiting.by(),
                answer,
                waiting.evidence());
        var events = life.events().stream()
                .map(event -> event == waiting ? answered : event)
                .toList();
        var after = life.with(events);
        return file.change(
                agreement.living(confirmed ? applied(after, answered) : after),
                confirmed ? "correction-confirmed" : "correction-refused",
                waiting.evidence().reason());
    }

    private Agreement ready(UUID id, int version, Kind kind) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), kind.action(), agreement.owner(LocalDate.now(clock)));
        var today = LocalDate.now(clock);
        if (!Way.on(agreement, Status.of(agreement, today)).contains(kind)) {
            throw new Refused("", "step-not-now");
        }
        var missing = Way.missing(kind, agreement, acting.person(), today);
        if (missing != null) {
            throw new Refused("", missing);
        }
        return agreement;
    }

    private static void demandSigned(Agreement agreement, Entry entry, @Nullable String party) {
        var signed = agreement.life().signatures().stream()
                .anyMatch(signature -> signature.party().equals(party));
        if (entry == Entry.SIGNATURE_DAY && !signed) {
            throw new Refused("party", "party-missing");
        }
    }

    private void demandValue(Entry entry, String after) {
        if (entry == Entry.DECISION_PARAGRAPH) {
            if (after.isBlank()) {
                throw new Refused("after", "paragraph-missing");
            }
            return;
        }
        try {
            if (LocalDate.parse(after).isAfter(LocalDate.now(clock))) {
                throw new Refused("after", "day-to-come");
            }
        } catch (DateTimeParseException noDay) {
            throw new Refused("after", "day-missing");
        }
    }

    private static Life applied(Life life, Correction correction) {
        var ruling = life.decision();
        return switch (correction.entry()) {
            case DECISION_DAY ->
                ruling == null
                        ? life
                        : life.corrected(
                                decided(ruling, LocalDate.parse(correction.after()), ruling.paragraph()),
                                life.minutesApproved(),
                                life.signatures());
            case DECISION_PARAGRAPH ->
                ruling == null
                        ? life
                        : life.corrected(
                                decided(ruling, ruling.on(), correction.after()),
                                life.minutesApproved(),
                                life.signatures());
            case MINUTES_DAY ->
                life.corrected(ruling, new Approval(LocalDate.parse(correction.after())), life.signatures());
            case ANNOUNCEMENT_DAY ->
                life.with(new Event.Announced(LocalDate.parse(correction.after()), correction.evidence()));
            case SIGNATURE_DAY -> life.corrected(ruling, life.minutesApproved(), signed(life, correction));
        };
    }

    private static Ruling decided(Ruling ruling, @Nullable LocalDate on, @Nullable String paragraph) {
        return new Ruling(
                ruling.outcome(),
                on,
                paragraph,
                ruling.body(),
                on == null ? ruling.reliesOn() : null,
                ruling.deviations(),
                ruling.changes());
    }

    private static List<Signature> signed(Life life, Correction correction) {
        return life.signatures().stream()
                .map(signature -> signature.party().equals(correction.party())
                        ? new Signature(
                                signature.party(),
                                LocalDate.parse(correction.after()),
                                signature.function(),
                                signature.mandate())
                        : signature)
                .toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
