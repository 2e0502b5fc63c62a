package se.iop.ui.record;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import se.iop.core.agreement.NoSuchAgreement;

/** The agreement that an address names. */
final class AgreementId {

    private AgreementId() {}

    /** What is no id is the id of nothing. */
    static UUID of(RouteParameters parameters) {
        try {
            return UUID.fromString(parameters.get("id").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NoSuchAgreement();
        }
    }
}
