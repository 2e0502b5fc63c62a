package se.iop.ui.layout;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Duration;
import se.iop.ui.text.Texts;

/**
 * Warns two minutes before someone who has left the page alone is signed out; any key or click is enough to stay (WCAG
 * 2.2.1). All tabs of a browser count as one.
 */
class IdleWatch extends Div {

    private static final long serialVersionUID = 1L;

    private static final Duration WARNING = Duration.ofMinutes(2);

    private final transient AuthenticationContext authentication;
    private final Dialog warning = new Dialog();

    IdleWatch(Texts texts, AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("idle-watch");
        warning.setHeaderTitle(texts.of("layout.idle.title"));
        warning.add(new Paragraph(texts.of("layout.idle.text")));
        warning.setRole("alertdialog");
        warning.setWidth("min(28rem, 92vw)");
        var stay = new Button(texts.of("layout.idle.stay"), _ -> stay());
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.setAutofocus(true);
        warning.getFooter().add(stay);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var session = VaadinSession.getCurrent().getSession();
        var leave = session == null ? Duration.ZERO : Duration.ofSeconds(session.getMaxInactiveInterval());
        if (leave.compareTo(WARNING.multipliedBy(2)) > 0) {
            watch(leave.minus(WARNING), leave);
        }
    }

    private void watch(Duration warn, Duration leave) {
        getElement().executeJs("""
                        const host = this, key = 'iop-active';
                        const note = () => {
                            host.iopActive = Date.now();
                            try { localStorage.setItem(key, String(host.iopActive)); } catch (refused) { }
                        };
                        const elsewhere = () => {
                            try { return Number(localStorage.getItem(key)) || 0; } catch (refused) { return 0; }
                        };
                        note();
                        if (!host.iopWatched) {
                            host.iopWatched = true;
                            for (const kind of ['pointerdown', 'keydown']) {
                                document.addEventListener(kind, note, { capture: true, passive: true });
                            }
                        }
                        clearInterval(host.iopTimer);
                        host.iopTimer = setInterval(() => {
                            if (!host.isConnected) { clearInterval(host.iopTimer); return; }
                            const idle = Date.now() - Math.max(host.iopActive, elsewhere());
                            if (idle > $1) {
                                clearInterval(host.iopTimer);
                                host.$server.leave();
                            } else if (idle > $0 && !host.iopWarned) {
                                host.iopWarned = true;
                                host.$server.warn();
                            } else if (idle <= $0 && host.iopWarned) {
                                host.iopWarned = false;
                                host.$server.stay();
                            }
                        }, 2000);
                        """, (double) warn.toMillis(), (double) leave.toMillis());
    }

    /** Nothing has been touched for long. */
    @ClientCallable
    private void warn() {
        warning.open();
    }

    /** Someone is there after all. */
    @ClientCallable
    private void stay() {
        warning.close();
    }

    /** Nobody came. */
    @ClientCallable
    private void leave() {
        authentication.logout();
    }
}
