package se.iop.core.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Life;
import se.iop.guideline.Answers;
import se.iop.model.Terms;

/**
 * One agreement as a document that can leave one instance and enter another.
 *
 * @param format always {@link #FORMAT}
 * @param municipality the municipality's id, for example {@code lund}
 * @param committee the committee's id within it
 * @param origin whether it was written in the platform or registered afterwards
 * @param example whether it is an invented example
 * @param plannedOn the day a decision is planned for; none for a decided agreement
 * @param terms what the parties agree
 * @param answers what people have answered
 * @param life what has happened
 */
public record AgreementDocument(
        String format,
        String municipality,
        String committee,
        Agreement.Origin origin,
        boolean example,
        @Nullable LocalDate plannedOn,
        Terms terms,
        Answers answers,
        Life life) {

    /** The name and version of the format. Old versions are read for ever. */
    public static final String FORMAT = "iop-agreement/1";

    /** The document of an agreement of a municipality. */
    public static AgreementDocument of(Agreement agreement, String municipality) {
        return new AgreementDocument(
                FORMAT,
                municipality,
                agreement.committee(),
                agreement.origin(),
                agreement.example(),
                agreement.plannedOn(),
                agreement.terms(),
                agreement.answers(),
                agreement.life());
    }
}
