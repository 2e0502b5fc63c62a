package se.iop.core.format;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Life;
import se.iop.guideline.Answers;
import se.iop.model.Terms;

/**
 * One agreement as a document that can leave one instance and enter another.
 *
 * @param format always {@link #FORMAT}
 * @param id the id it had where it was written, for others that come in with it to name it by; it gets another one
 * @param municipality the municipality's id, for example {@code lund}
 * @param committee the committee's id within it
 * @param origin whether it was written in the platform or registered afterwards
 * @param example whether it is an invented example
 * @param plannedOn the day a decision is planned for; none for a decided agreement
 * @param previous the id of the agreement it continues, one of those that come in with it; none for a first one
 * @param amends whether it changes the previous one during its time rather than follows it
 * @param effectiveOn the day an amendment takes over; unknown where not said
 * @param terms what the parties agree
 * @param answers what people have answered
 * @param life what has happened
 */
public record AgreementDocument(
        String format,
        @Nullable UUID id,
        String municipality,
        String committee,
        Agreement.Origin origin,
        boolean example,
        @Nullable LocalDate plannedOn,
        @Nullable UUID previous,
        boolean amends,
        @Nullable LocalDate effectiveOn,
        Terms terms,
        Answers answers,
        Life life) {

    /** The name and version of the format. Old versions are read for ever. */
    public static final String FORMAT = "iop-agreement/1";

    /** A document that is tied to no other. */
    public AgreementDocument(
            String format,
            String municipality,
            String committee,
            Agreement.Origin origin,
            boolean example,
            @Nullable LocalDate plannedOn,
            Terms terms,
            Answers answers,
            Life life) {
        this(
                format,
                null,
                municipality,
                committee,
                origin,
                example,
                plannedOn,
                null,
                false,
                null,
                terms,
                answers,
                life);
    }

    /** The document of an agreement of a municipality. */
    public static AgreementDocument of(Agreement agreement, String municipality) {
        return new AgreementDocument(
                FORMAT,
                agreement.id(),
                municipality,
                agreement.committee(),
                agreement.origin(),
                agreement.example(),
                agreement.plannedOn(),
                agreement.previous(),
                agreement.amends(),
                agreement.effectiveOn(),
                agreement.terms(),
                agreement.answers(),
                agreement.life());
    }

    /** The same document with another life. */
    public AgreementDocument living(Life other) {
        return tied(id, previous, terms, other);
    }

    /** The same document under another id, with what it names by id named so. */
    AgreementDocument tied(@Nullable UUID newId, @Nullable UUID newPrevious, Terms newTerms, Life newLife) {
        return new AgreementDocument(
                format,
                newId,
                municipality,
                committee,
                origin,
                example,
                plannedOn,
                newPrevious,
                amends,
                effectiveOn,
                newTerms,
                answers,
                newLife);
    }
}
