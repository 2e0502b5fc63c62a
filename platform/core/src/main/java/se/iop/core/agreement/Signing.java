package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Life.Signature;
import se.iop.model.Party;

/** Registering signatures, one party at a time. */
@Service
public class Signing {

    private final AgreementFile file;
    private final Acting acting;
    private final Clock clock;

    Signing(AgreementFile file, Acting acting, Clock clock) {
        this.file = file;
        this.acting = acting;
        this.clock = clock;
    }

    /** The parties that shall sign and have not. */
    public static List<String> awaited(Agreement agreement) {
        var signed =
                agreement.life().signatures().stream().map(Signature::party).toList();
        return agreement.terms().parties().stream()
                .filter(party -> party.is(Party.Role.SIGNATORY))
                .map(Party::text)
                .filter(party -> !signed.contains(party))
                .distinct()
                .toList();
    }

    /** Whether the agreement cites a mandate that lets the function sign for the party on the day. */
    public static boolean mandated(Agreement agreement, String party, String function, LocalDate on) {
        return agreement.terms().parties().stream()
                .filter(one -> one.text().equals(party))
                .flatMap(one -> one.mandates().stream())
                .anyMatch(mandate -> mandate.function().equalsIgnoreCase(function.strip())
                        && mandate.cited()
                        && mandate.holdsOn(on));
    }

    /**
     * Registers that a party has signed; with the last one the agreement is signed.
     *
     * @param mandate what shows that the signatory may sign; needed where the agreement cites no mandate in force
     */
    @Transactional
    public Agreement sign(UUID id, int version, String party, LocalDate on, String function, @Nullable String mandate) {
        var agreement = file.changeable(id, version);
        Access.demand(acting.person(), Action.SIGN, agreement.owner(LocalDate.now(clock)));
        var today = LocalDate.now(clock);
        if (!Status.of(agreement, today).unsigned()) {
            throw new Refused("", "step-not-now");
        }
        var missing = Way.missing(Step.Kind.SIGN, agreement, acting.person(), today);
        if (missing != null) {
            throw new Refused("", missing);
        }
        var awaited = awaited(agreement);
        if (!awaited.contains(party)) {
            throw new Refused("party", "not-awaited");
        }
        if (on.isAfter(today)) {
            throw new Refused("on", "day-to-come");
        }
        if (function.isBlank()) {
            throw new Refused("function", "function-missing");
        }
        var shown = mandate == null || mandate.isBlank() ? null : mandate.strip();
        if (shown == null && !mandated(agreement, party, function, on)) {
            throw new Refused("mandate", "mandate-missing");
        }
        var last = awaited.size() == 1;
        var life = agreement.life().signed(new Signature(party, on, function.strip(), shown), last);
        var signed = file.change(agreement.living(life), "signed", party, on);
        if (last) {
            supersede(signed);
        }
        return signed;
    }

    /** What the agreement changes, or follows before its end, gives way on the day this one takes over. */
    private void supersede(Agreement signed) {
        var first = signed.firstDay();
        var previous =
                signed.previous() == null ? null : file.found(signed.previous()).orElse(null);
        if (previous == null || first == null) {
            return;
        }
        var last = previous.lastDay();
        if (!signed.amends() && last != null && last.isBefore(first)) {
            return;
        }
        var superseded = new Event.Superseded(first, signed.id(), Event.Evidence.NONE);
        file.change(previous.living(previous.life().with(superseded)), Recording.action(superseded), null);
    }
}
