package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Event.BoardDecided;
import se.iop.core.agreement.Event.Extended;
import se.iop.core.agreement.Event.NoticeGiven;
import se.iop.core.agreement.Step.Kind;
import se.iop.model.Party;

/** Registering what happens to an agreement, one event at a time, each by someone who may and only where it can be. */
@Service
public class Recording {

    private final AgreementFile file;
    private final Acting acting;
    private final Clock clock;

    Recording(AgreementFile file, Acting acting, Clock clock) {
        this.file = file;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Registers an event. What follows from the agreement is filled in: whether every board has agreed, and the day a
     * notice ends it.
     *
     * @throws Refused when the step does not lie ahead of the agreement, lacks something, or the event is not sound
     */
    @Transactional
    public Agreement record(UUID id, int version, Event event) {
        var agreement = file.changeable(id, version);
        var kind = kind(event);
        Access.demand(acting.person(), kind.action(), agreement.owner(LocalDate.now(clock)));
        var today = LocalDate.now(clock);
        if (!Way.on(agreement, Status.of(agreement, today)).contains(kind)) {
            throw new Refused("", "step-not-now");
        }
        var missing = Way.missing(kind, agreement, acting.person(), today);
        if (missing != null) {
            throw new Refused("", missing);
        }
        var whole = completed(event, agreement);
        new Soundness(agreement, today).demand(whole);
        return file.change(
                agreement.living(agreement.life().with(whole)),
                action(whole),
                whole.evidence().reason(),
                within(whole.on(), today));
    }

    /** The last day after the next option, unknown where there is no option or no last day. */
    public static @Nullable LocalDate extendedLast(Agreement agreement) {
        var option = agreement.terms().term().extension();
        var last = agreement.lastDay();
        return option == null || last == null
                ? null
                : last.plusDays(1).plus(option.length()).minusDays(1);
    }

    /** The civil parties that sign and whose board has not said yes. */
    public static List<String> boardsAwaited(Agreement agreement) {
        var agreed = new HashSet<String>();
        agreement.life().all(BoardDecided.class).forEach(board -> {
            if (board.approved()) {
                agreed.add(board.party());
            } else {
                agreed.remove(board.party());
            }
        });
        return civilSignatories(agreement).stream()
                .filter(party -> !agreed.contains(party))
                .toList();
    }

    static List<String> civilSignatories(Agreement agreement) {
        return agreement.terms().parties().stream()
                .filter(party -> party.sector() == Party.Sector.CIVIL && party.is(Party.Role.SIGNATORY))
                .map(Party::text)
                .distinct()
                .toList();
    }

    /** The journal says from which day something holds; what is to come is registered today. */
    private static LocalDate within(@Nullable LocalDate on, LocalDate today) {
        return on == null || on.isAfter(today) ? today : on;
    }

    private static Event completed(Event event, Agreement agreement) {
        return switch (event) {
            case BoardDecided board -> {
                var awaited = boardsAwaited(agreement);
                var everyone = board.approved() && (awaited.isEmpty() || awaited.equals(List.of(board.party())));
                yield new BoardDecided(board.on(), board.party(), board.approved(), everyone, board.evidence());
            }
            case NoticeGiven notice -> {
                var on = notice.on();
                var ends = on == null ? null : NoticeTime.endsOn(agreement, notice.party(), on);
                yield new NoticeGiven(on, notice.party(), ends == null ? notice.endsOn() : ends, notice.evidence());
            }
            case Extended extended -> {
                var last = extendedLast(agreement);
                yield new Extended(
                        extended.on(), last == null ? extended.last() : last, extended.body(), extended.evidence());
            }
            default -> event;
        };
    }

    /** The key of the journal's text: {@code notice-given}. */
    static String action(Event event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** The step that registers an event. */
    public static Kind kind(Event event) {
        return switch (event) {
            case BoardDecided _ -> Kind.BOARD_DECIDED;
            case Event.AlsoDecided _ -> Kind.ALSO_DECIDED;
            case Event.Reported _ -> Kind.REPORT;
            case Event.Announced _ -> Kind.ANNOUNCE;
            case Event.Appealed _ -> Kind.APPEAL;
            case Event.AppealSettled _ -> Kind.SETTLE_APPEAL;
            case Event.Withdrawn _ -> Kind.WITHDRAW;
            case Event.Discarded _ -> Kind.DISCARD;
            case Event.RenegotiationOpened _ -> Kind.RENEGOTIATE;
            case Event.RenegotiationClosed _ -> Kind.CLOSE_RENEGOTIATION;
            case Extended _ -> Kind.EXTEND;
            case NoticeGiven _ -> Kind.GIVE_NOTICE;
            case Event.NoticeTakenBack _ -> Kind.TAKE_BACK_NOTICE;
            case Event.BreachNoted _ -> Kind.NOTE_BREACH;
            case Event.DialogueHeld _ -> Kind.HOLD_DIALOGUE;
            case Event.Demanded _ -> Kind.DEMAND;
            case Event.Mended _ -> Kind.MEND;
            case Event.Rescinded _ -> Kind.RESCIND;
            case Event.RepaymentClaimed _ -> Kind.CLAIM_REPAYMENT;
            case Event.DeclaredUnlawful _ -> Kind.DECLARE_UNLAWFUL;
            case Event.Superseded _ -> Kind.SUPERSEDE;
            case Event.Archived _ -> Kind.ARCHIVE;
            case Event.ChangesWritten _, Event.Correction _, Event.HandedOver _, Event.HandoverSettled _ ->
                throw new IllegalArgumentException("That is registered by a step of its own");
        };
    }
}
