package se.iop.core.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Acting;
import se.iop.core.people.NotPossible.Why;

/** Lets people choose their own password; they show that they know the present one. */
@Service
public class OwnPassword {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Acting acting;
    private final SignIn signIn;
    private final Passwords passwords;

    OwnPassword(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Acting acting,
            SignIn signIn,
            Passwords passwords) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.acting = acting;
        this.signIn = signIn;
        this.passwords = passwords;
    }

    /** Replaces the present password by the wanted one. */
    public void choose(String present, String wanted, String address) {
        var person = acting.person();
        if (Passwords.weaknessOf(wanted, person.username()) != null || wanted.equals(present)) {
            throw new NotPossible(Why.PASSWORD_WEAK);
        }
        if (!(signIn.attempt(person.username(), present, address) instanceof Attempt.Welcome)) {
            throw new NotPossible(Why.PASSWORD_WRONG);
        }
        var hash = passwords.hash(wanted);
        transaction.executeWithoutResult(
                _ -> jdbc.sql("update app_user set password_hash = :hash, must_change = false where id = :id")
                        .param("hash", hash)
                        .param("id", person.id())
                        .update());
    }
}
