package se.iop.core.agreement;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.format.AgreementDocument;

/** Taking agreements in from documents and giving them out as such. */
@Service
public class Transferring {

    private final AgreementFile file;
    private final Acting acting;
    private final Clock clock;

    Transferring(AgreementFile file, Acting acting, Clock clock) {
        this.file = file;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Takes in a document of the own municipality as a new agreement: a draft when nothing is decided, else a
     * registered agreement.
     *
     * @throws Refused when the format, the municipality or the origin is not one that can be taken in
     */
    @Transactional
    public Agreement take(AgreementDocument document) {
        if (!document.format().equals(AgreementDocument.FORMAT)) {
            throw new Refused("format", "format-unknown");
        }
        if (!document.municipality().equals(acting.person().municipality())) {
            throw new Refused("municipality", "municipality-unknown");
        }
        Access.demand(acting.person(), Action.IMPORT, document.committee());
        var decided = document.life().decision() != null;
        if (decided != (document.origin() == Origin.REGISTERED)) {
            throw new Refused("origin", decided ? "decided-must-be-registered" : "registered-must-be-decided");
        }
        var agreement = new Agreement(
                UUID.randomUUID(),
                document.committee(),
                document.origin(),
                document.example(),
                null,
                document.terms(),
                document.answers(),
                document.life(),
                document.plannedOn(),
                null,
                clock.instant(),
                acting.person().name(),
                0);
        return file.add(agreement, "imported");
    }

    /** The document of an agreement that the person may read. */
    @Transactional(readOnly = true)
    public AgreementDocument give(UUID id) {
        Access.demand(acting.person(), Action.EXPORT, null);
        return AgreementDocument.of(file.readable(id), acting.person().municipality());
    }
}
