package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/** Which failures of the database pass by themselves, and which are ours. */
class ProblemsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CannotAcquireLockException.class,
                CannotCreateTransactionException.class,
                CannotGetJdbcConnectionException.class,
                QueryTimeoutException.class,
                RecoverableDataAccessException.class,
                TransactionSystemException.class
            })
    void aDatabaseThatDoesNotAnswerIsToBeAskedAgain(Class<? extends Exception> failure) {
        assertThat(answering(failure)).isEqualTo("unavailable");
    }

    @ParameterizedTest
    @ValueSource(classes = {BadSqlGrammarException.class, DuplicateKeyException.class, IllegalStateException.class})
    void whatWouldFailAgainIsAFault(Class<? extends Exception> failure) {
        assertThat(answering(failure)).isEqualTo("failure");
    }

    private static String answering(Class<? extends Exception> failure) {
        return Objects.requireNonNull(
                        new ExceptionHandlerMethodResolver(Problems.class).resolveMethodByExceptionType(failure),
                        "nothing answers")
                .getName();
    }
}
