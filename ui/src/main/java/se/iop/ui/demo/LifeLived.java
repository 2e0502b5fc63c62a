package se.iop.ui.demo;

import org.springframework.stereotype.Component;
import se.iop.core.access.Access;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Person;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Deciding;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Recording;
import se.iop.core.agreement.Signing;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.Transferring;

/** Takes an agreement through all that its document says has happened, each step by the person whose step it is. */
@Component
class LifeLived {

    /** What the invented agreements say where they cite no mandate. */
    private static final String INVENTED_MANDATE = "Påhittat exempel";

    private final Transferring transferring;
    private final Deciding deciding;
    private final Signing signing;
    private final Recording recording;

    LifeLived(Transferring transferring, Deciding deciding, Signing signing, Recording recording) {
        this.recording = recording;
        this.transferring = transferring;
        this.deciding = deciding;
        this.signing = signing;
    }

    /** Writes the agreement of the document with the life of the document. */
    void live(AgreementDocument document, Person officer, Person secretary) {
        if (document.origin() == Agreement.Origin.REGISTERED) {
            ActingAs.call(officer, () -> transferring.take(document));
            return;
        }
        var begun = ActingAs.call(officer, () -> transferring.take(asHandedOver(document)));
        var lived = ActingAs.call(secretary, () -> decided(begun, document));
        for (var event : document.life().events()) {
            var at = lived;
            var action = Recording.kind(event).action();
            var who = Access.allows(officer, action, document.committee()) ? officer : secretary;
            lived = ActingAs.call(who, () -> recording.record(at.id(), at.version(), event));
        }
    }

    /** The document before anybody has decided anything. */
    private static AgreementDocument asHandedOver(AgreementDocument document) {
        var submitted = document.life().submitted();
        return document.living(submitted == null ? Life.NONE : Life.NONE.submitted(submitted));
    }

    private Agreement decided(Agreement begun, AgreementDocument document) {
        var life = document.life();
        var agreement = begun;
        if (life.decision() != null) {
            agreement = deciding.decide(agreement.id(), agreement.version(), life.decision(), document.answers());
        }
        if (life.minutesApproved() != null) {
            agreement = deciding.approveMinutes(
                    agreement.id(), agreement.version(), life.minutesApproved().on());
        }
        for (var signature : life.signatures()) {
            if (signature.on() != null) {
                agreement = signing.sign(
                        agreement.id(),
                        agreement.version(),
                        signature.party(),
                        signature.on(),
                        signature.function(),
                        signature.mandate() == null ? INVENTED_MANDATE : signature.mandate());
            }
        }
        return agreement;
    }
}
