package se.iop.ui.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The two doors: pages with a form and a session, the API with a name and a password at every call.
 *
 * <p>Both ask {@link PasswordCheck}, which Spring finds by itself; named here too, it would be asked twice, and every
 * wrong guess would count twice.
 */
@Configuration
class Doors {

    private static final long YEAR_IN_SECONDS = 31_536_000L;

    /** Programs: no session, so nothing to steal and nothing to forge. */
    @Bean
    @Order(1)
    SecurityFilterChain doorForPrograms(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(calls -> calls.requestMatchers(
                                HttpMethod.GET, "/api/v1/openapi/**", "/api/v1/openapi.yaml", "/api/v1/schemas/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(Doors::notSignedIn))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(Doors::refusals)
                .build();
    }

    /** People: a form, a session whose number changes at sign-in, and Vaadin's own token at every call. */
    @Bean
    @Order(2)
    SecurityFilterChain doorForPeople(HttpSecurity http, VaadinDefaultRequestCache wanted) {
        wanted.setDelegateRequestCache(addressAsItWas());
        return http.authorizeHttpRequests(pages -> pages.requestMatchers("/icons/**", "/styles/**", "/aura/**")
                        .permitAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/logga-in", "/logga-in").anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(Doors::refused))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(Doors::refusals)
                .build();
    }

    /** Where someone was going is found again by the session alone, without a mark in the address: no name, no mark. */
    @SuppressWarnings("NullAway")
    private static RequestCache addressAsItWas() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** The session's cookie is not sent along when another site posts to us. */
    @Bean
    CookieSameSiteSupplier sessionStaysHome() {
        return CookieSameSiteSupplier.ofLax();
    }

    private static void refusals(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentTypeOptions(withDefaults())
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        https -> https.includeSubDomains(true).maxAgeInSeconds(YEAR_IN_SECONDS))
                .contentSecurityPolicy(content -> content.policyDirectives(Defence.NO_PAGE))
                .permissionsPolicyHeader(powers -> powers.policy(Defence.POWERS))
                .addObjectPostProcessor(atOnce());
    }

    /** Written before the page is made: Vaadin's page is finished by the container, past the usual last moment. */
    private static ObjectPostProcessor<HeaderWriterFilter> atOnce() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var reason = switch (why) {
            case LockedException _ -> "vanta";
            case AuthenticationServiceException _ -> "senare";
            default -> "fel";
        };
        response.sendRedirect(request.getContextPath() + "/logga-in?" + reason);
    }

    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        switch (why) {
            case LockedException _ -> {
                response.setHeader("Retry-After", "900");
                answer(response, 429, TOO_MANY);
            }
            case AuthenticationServiceException _ ->
                answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, UNAVAILABLE);
            default -> {
                response.setHeader("WWW-Authenticate", "Basic realm=\"IOP-plattformen\", charset=\"UTF-8\"");
                answer(response, HttpServletResponse.SC_UNAUTHORIZED, NOT_SIGNED_IN);
            }
        }
    }

    private static void answer(HttpServletResponse response, int status, String problem) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(problem);
    }

    private static final String NOT_SIGNED_IN = """
            {"type":"about:blank","title":"Inte inloggad","status":401,\
            "detail":"Ange namn och lösenord med HTTP Basic. / Give your name and password with HTTP Basic."}""";

    private static final String TOO_MANY = """
            {"type":"about:blank","title":"För många försök","status":429,\
            "detail":"Vänta en kvart och försök igen. / Wait fifteen minutes and try again."}""";

    private static final String UNAVAILABLE = """
            {"type":"about:blank","title":"Databasen svarar inte","status":503,\
            "detail":"Försök igen om en stund. / Try again in a while."}""";
}
