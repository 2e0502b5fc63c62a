package se.iop.core.format;

import java.util.UUID;
import org.springframework.stereotype.Service;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Registering;

/** Taking agreements in from documents and giving them out as such. */
@Service
public class Transferring {

    private final Registering registering;
    private final Acting acting;

    Transferring(Registering registering, Acting acting) {
        this.registering = registering;
        this.acting = acting;
    }

    /**
     * Takes in a document of the own municipality as a new agreement.
     *
     * @throws Refused when the format, the municipality or the origin is not one that can be taken in
     */
    public Agreement take(AgreementDocument document) {
        if (!document.format().equals(AgreementDocument.FORMAT)) {
            throw new Refused("format", "format-unknown");
        }
        if (!document.municipality().equals(acting.person().municipality())) {
            throw new Refused("municipality", "municipality-unknown");
        }
        return registering.take(
                document.committee(),
                document.origin(),
                document.example(),
                document.plannedOn(),
                document.terms(),
                document.answers(),
                document.life());
    }

    /** The document of an agreement that the person may read. */
    public AgreementDocument give(UUID id) {
        return AgreementDocument.of(registering.give(id), acting.person().municipality());
    }
}
