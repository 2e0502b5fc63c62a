package se.iop.ui.signin;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import se.iop.ui.security.SignedIn;
import se.iop.ui.security.Welcoming;

/** Stands before every view: who was given a password chooses one first, and who has been switched off is shown out. */
@Component
class Threshold implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Welcoming welcoming;
    private final transient AuthenticationContext authentication;

    Threshold(Welcoming welcoming, AuthenticationContext authentication) {
        this.welcoming = welcoming;
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::enter));
    }

    private void enter(BeforeEnterEvent event) {
        if (SignedIn.current().isEmpty()) {
            return;
        }
        if (!welcoming.stillWelcome()) {
            authentication.logout();
        } else if (SignedIn.mustChange() && event.getNavigationTarget() != OwnPasswordView.class) {
            event.forwardTo(OwnPasswordView.class);
        }
    }
}
