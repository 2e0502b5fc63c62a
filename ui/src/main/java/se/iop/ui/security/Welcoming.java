package se.iop.ui.security;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import se.iop.core.people.Attempt;
import se.iop.core.people.SignIn;

/** Asks now and then whether someone who is signed in still is welcome, and with which roles. */
@Component
public class Welcoming {

    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    private static final String ASKED_AT = Welcoming.class.getName();

    private final SignIn signIn;
    private final Clock clock;

    Welcoming(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** Whether the person may go on; asks the database at most once a minute and session. */
    public boolean stillWelcome() {
        var session = VaadinSession.getCurrent();
        var now = clock.instant();
        var asked = (Instant) session.getAttribute(ASKED_AT);
        if (asked == null) {
            // Just signed in.
            session.setAttribute(ASKED_AT, now);
            return true;
        }
        return now.isBefore(asked.plus(TRUSTED_FOR)) || again();
    }

    /** Takes over the roles as they are now; false when the user has been switched off. */
    public boolean again() {
        VaadinSession.getCurrent().setAttribute(ASKED_AT, clock.instant());
        var welcome = SignedIn.current().flatMap(signIn::again);
        welcome.ifPresent(Welcoming::take);
        return welcome.isPresent();
    }

    private static void take(Attempt.Welcome welcome) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                PasswordCheck.authenticated(new SignedInPerson(welcome.person(), welcome.mustChange())));
        SecurityContextHolder.setContext(context);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
