package se.iop.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import se.iop.core.access.Person;
import se.iop.core.people.Passwords;
import se.iop.ui.ViewTest;

/** What the two doors let through, and what they tell browsers to refuse. */
class DoorsTest extends ViewTest {

    private static final String PASSWORD = "tre gröna grodor";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Passwords passwords;

    private final Person officer = officer("socialnamnden");
    private MockMvcTester doors;

    @BeforeEach
    void setUp() {
        doors = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        DATABASE.doAs(
                DATABASE.lund(),
                () -> DATABASE.sql()
                        .sql("update app_user set password_hash = ? where id = ?")
                        .params(passwords.hash(PASSWORD), officer.id())
                        .update());
    }

    @Test
    void everyAnswerTellsBrowsersWhatToRefuse() {
        assertThat(doors.perform(get("/overenskommelser")))
                .hasStatus(302)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Content-Security-Policy", Defence.NO_PAGE)
                .hasHeader("Permissions-Policy", Defence.POWERS)
                .doesNotContainHeader("Strict-Transport-Security");
        assertThat(doors.perform(get("/overenskommelser").secure(true)))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @Test
    void aPageLetsOnlyItsOwnScriptsRun() {
        assertThat(Defence.page("abc"))
                .contains("script-src 'self' 'nonce-abc' 'unsafe-eval';", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'", "*");
    }

    @Test
    void aStrangerIsLedToTheSignIn() {
        assertThat(doors.perform(get("/overenskommelser"))).hasStatus(302).hasRedirectedUrl("/logga-in");
    }

    @Test
    void theSessionGetsANewNumberAtSignIn() {
        var session = new MockHttpSession();
        var before = session.getId();
        assertThat(signIn(session, PASSWORD)).hasStatus(302).hasRedirectedUrl("/");
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .extracting("authentication.credentials")
                .as("the password is not kept")
                .isNull();
    }

    @Test
    void whoWasOnTheWaySomewhereComesThere() {
        var session = new MockHttpSession();
        assertThat(doors.perform(get("/overenskommelser?status=DRAFT").session(session)))
                .hasStatus(302);
        assertThat(signIn(session, PASSWORD).getResponse().getRedirectedUrl())
                .endsWith("/overenskommelser?status=DRAFT");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatWasWrong() {
        assertThat(signIn(new MockHttpSession(), "fel")).hasRedirectedUrl("/logga-in?fel");
    }

    @Test
    void guessingIsStopped() {
        for (var guess = 0; guess < 10; guess++) {
            assertThat(signIn(new MockHttpSession(), "gissning " + guess)).hasRedirectedUrl("/logga-in?fel");
        }
        assertThat(signIn(new MockHttpSession(), PASSWORD)).hasRedirectedUrl("/logga-in?vanta");
    }

    @Test
    void signingOutEndsTheSession() {
        var session = new MockHttpSession();
        assertThat(signIn(session, PASSWORD)).hasStatus(302);
        assertThat(doors.perform(post("/logout").session(session).with(csrf()))).hasStatus(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void programsGiveNameAndPasswordAtEveryCall() {
        assertThat(doors.perform(get("/api/v1/committees")))
                .hasStatus(401)
                .hasContentType("application/problem+json;charset=UTF-8")
                .headers()
                .hasValue("WWW-Authenticate", "Basic realm=\"IOP-plattformen\", charset=\"UTF-8\"");
        var known = doors.perform(get("/api/v1/committees").header("Authorization", basic(PASSWORD)));
        assertThat(known).hasStatusOk();
        assertThat(known.getRequest().getSession(false)).isNull();
    }

    @Test
    void thePagesTakeNoBasicPassword() {
        assertThat(doors.perform(get("/overenskommelser").header("Authorization", basic(PASSWORD))))
                .hasStatus(302);
    }

    @Test
    void aDatabaseThatDoesNotAnswerInTimeIsNeitherAWrongPasswordNorAFault() throws SQLException {
        var account = "sign_in_account('%s')".formatted(officer.username());
        try (var other = DATABASE.owner().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Every try of one account waits for this, longer than somebody may wait at a screen.
            statement.execute("select pg_advisory_xact_lock(7101, hashtext(encode(iop.%s, 'hex')))".formatted(account));

            assertThat(signIn(new MockHttpSession(), PASSWORD)).hasRedirectedUrl("/logga-in?senare");
            assertThat(doors.perform(get("/api/v1/committees").header("Authorization", basic(PASSWORD))))
                    .hasStatus(503)
                    .hasContentType("application/problem+json;charset=UTF-8")
                    .doesNotContainHeader("WWW-Authenticate")
                    .bodyText()
                    .contains("Databasen svarar inte", "Try again in a while.");
        }
        assertThat(doors.perform(get("/api/v1/committees").header("Authorization", basic(PASSWORD))))
                .hasStatusOk();
    }

    private MvcTestResult signIn(MockHttpSession session, String password) {
        return doors.perform(post("/logga-in")
                .session(session)
                .with(request -> {
                    request.setRemoteAddr(
                            "192.0.2." + Math.floorMod(officer.id().hashCode(), 250));
                    return request;
                })
                .param("username", officer.username())
                .param("password", password));
    }

    private String basic(String password) {
        var both = officer.username() + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
