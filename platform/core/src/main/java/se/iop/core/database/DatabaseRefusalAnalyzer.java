package se.iop.core.database;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal as its sentence, Swedish first, instead of a page of stack trace. */
final class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseRefusal refusal) {
        return new FailureAnalysis(refusal.sentence(Locale.ROOT), refusal.sentence(Locale.ENGLISH), refusal);
    }
}
