package se.iop.ui.agreement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;

/** The way to the page of an agreement; the only door into this package. */
public final class AgreementNavigation {

    private AgreementNavigation() {}

    /** Opens the page of an agreement. */
    public static void open(UUID agreement) {
        UI.getCurrent().navigate(AgreementView.class, parameters(agreement));
    }

    /** Begins a new draft. */
    public static void startNew() {
        UI.getCurrent().navigate(NewAgreementView.class);
    }

    /** The address of the page of an agreement, for links. */
    public static String address(UUID agreement) {
        return AgreementView.ROUTE + "/" + agreement;
    }

    private static RouteParameters parameters(UUID agreement) {
        return new RouteParameters(new RouteParam(AgreementView.ID, agreement.toString()));
    }
}
