package se.iop.ui.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.iop.core.people.Attempt;
import se.iop.core.people.SignIn;

/** Lets Spring Security ask our own {@link SignIn} whether a name and a password belong together. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);

    private final SignIn signIn;

    PasswordCheck(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        return switch (attempt(asked.getName(), password, address(asked))) {
            case Attempt.Welcome welcome -> authenticated(new SignedInPerson(welcome.person(), welcome.mustChange()));
            case Attempt.Wrong _ -> throw new BadCredentialsException("Fel namn eller lösenord");
            case Attempt.TooMany _ -> throw new LockedException("För många försök");
        };
    }

    /** A database that does not answer in time says nothing about the password, and the doors tell the two apart. */
    private Attempt attempt(String name, String password, String address) {
        try {
            return signIn.attempt(name, password, address);
        } catch (DataAccessException | TransactionException unanswered) {
            LOG.warn("Nobody can be let in, the database did not answer: {}", unanswered.getMessage());
            throw new AuthenticationServiceException("Databasen svarar inte", unanswered);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** The person as Spring Security keeps one: what may be done is decided by our own table, not by authorities. */
    static Authentication authenticated(SignedInPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils.NO_AUTHORITIES);
    }

    private static String address(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails web ? orUnknown(web.getRemoteAddress()) : "okänd";
    }

    private static String orUnknown(@Nullable String address) {
        return address == null ? "okänd" : address;
    }
}
