package se.iop.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import se.iop.core.access.NotSignedIn;
import se.iop.core.access.Person;
import se.iop.core.people.Committees;
import se.iop.ui.ViewTest;

/** Who is acting is known wherever the page's work is done, and nowhere else. */
class SignedInTest extends ViewTest {

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Committees committees;

    @Test
    void workHandedToThePageLaterIsDoneForItsPerson() throws InterruptedException {
        var officer = signIn(officer("socialnamnden"));
        var seen = new AtomicReference<@Nullable Optional<Person>>();
        var names = new AtomicReference<Integer>(0);
        var page = UI.getCurrent();
        SecurityContextHolder.clearContext();
        var other = Thread.ofVirtual()
                .start(() -> page.access(() -> {
                    seen.set(SignedIn.current());
                    names.set(committees.all().size());
                }));
        other.join();
        // What waits is done when the session is let go, as at the end of a request.
        var session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
        assertThat(seen.get()).contains(officer);
        assertThat(names.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aThreadOfItsOwnActsForNobody() throws InterruptedException {
        signIn(officer("socialnamnden"));
        var seen = new AtomicReference<Optional<Person>>();
        var refused = new AtomicReference<Throwable>();
        var other = Thread.ofVirtual().start(() -> {
            seen.set(SignedIn.current());
            try {
                committees.all();
            } catch (IllegalStateException nobody) {
                refused.set(nobody);
            }
        });
        other.join();
        assertThat(seen.get()).isEmpty();
        assertThat(refused.get()).isNotNull();
    }

    @Test
    void withoutASignInNobodyActs() {
        assertThatThrownBy(signedIn::person).isInstanceOf(NotSignedIn.class);
    }
}
