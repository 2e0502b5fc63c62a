package se.iop.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.database.TestDatabase;
import se.iop.ui.security.SignedInPerson;

/**
 * A test of views without a browser, on the whole application and a real database that all such tests share.
 *
 * <p>Begin with {@code signIn(officer("socialnamnden"))}; then {@code navigate(…)}. Keep to data of the test's own.
 */
@SpringBootTest
@Import(Statements.class)
public abstract class ViewTest extends SpringBrowserlessTest {

    /** Lund with two committees and Linköping with one. */
    protected static final TestDatabase DATABASE = TestDatabase.withTwoMunicipalities();

    @Autowired
    private Statements statements;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        DATABASE.springProperties().forEach((name, value) -> settings.add(name, () -> value));
        settings.add("iop.plugins", () -> "../plugins/target/jars");
    }

    /** An officer of a committee in Lund. */
    protected static Person officer(String committee) {
        return lund(new Membership(Role.OFFICER, committee));
    }

    /** A new user of Lund with these roles. */
    protected static Person lund(Membership... memberships) {
        return user(DATABASE.lund(), "lund", "Lunds kommun", memberships);
    }

    /** A new user of Linköping with these roles. */
    protected static Person linkoping(Membership... memberships) {
        return user(DATABASE.linkoping(), "linkoping", "Linköpings kommun", memberships);
    }

    /** A new operator of the instance. */
    protected static Person operator() {
        return user(0, "plattformen", "Plattformen", new Membership(Role.OPERATOR, null));
    }

    /** From here on the person is the one who looks, in a page of the person's own. */
    protected Person signIn(Person person) {
        return signIn(person, false);
    }

    /** The same for someone whose password was given and must be changed first. */
    protected Person signInWithGivenPassword(Person person) {
        return signIn(person, true);
    }

    private Person signIn(Person person, boolean mustChange) {
        cleanVaadinEnvironment();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(person, mustChange), null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        initVaadinEnvironment();
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        return person;
    }

    /** What the work asks of the database. */
    protected List<String> statementsOf(Runnable work) {
        return statements.of(work);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Person user(int tenant, String municipality, String municipalityName, Membership... memberships) {
        var id = UUID.randomUUID();
        var name = "u" + id.toString().substring(0, 8);
        DATABASE.doAs(tenant, () -> {
            DATABASE.sql()
                    .sql("insert into app_user (id, username, name, password_hash) values (?, ?, ?, 'hash')")
                    .params(id, name, "Person " + name)
                    .update();
            for (var membership : memberships) {
                give(id, membership.role(), membership.committee());
            }
        });
        return new Person(
                id,
                tenant,
                municipality,
                municipalityName,
                name + "@" + municipality,
                "Person " + name,
                List.of(memberships));
    }

    private static void give(UUID id, Role role, @Nullable String committee) {
        var values = new ArrayList<@Nullable Object>();
        values.add(id);
        values.add(role.name());
        values.add(committee);
        DATABASE.sql()
                .sql("insert into membership (user_id, role, committee) values (?, ?, ?)")
                .params(values)
                .update();
    }
}
