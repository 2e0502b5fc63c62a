package se.iop.core.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.guideline.Answers;
import se.iop.guideline.Decision;
import se.iop.model.Terms;

/**
 * One agreement with its terms, the answers people have given, and its life.
 *
 * @param id chosen by the platform, never reused
 * @param committee the committee it belongs to, by its id within the municipality
 * @param origin whether it was written here or registered afterwards
 * @param example whether it is an invented example
 * @param previous the agreement it continues, none for a first one
 * @param amends whether it changes {@code previous} during its time rather than follows it
 * @param effectiveOn for an amendment, the day its terms begin to hold; unknown until somebody says
 * @param terms what the parties agree; frozen from the decision on
 * @param answers what people have answered where a rule needs a person
 * @param life what has happened
 * @param plannedOn the day a decision is planned for; none means today
 * @param verdict the summary of the latest judgement, for lists
 * @param changedAt when it was last changed
 * @param changedBy who changed it last
 * @param version counts changes, so that two people cannot overwrite each other
 */
@Table("agreement")
public record Agreement(
        @Id UUID id,
        String committee,
        @InsertOnlyProperty Origin origin,
        @InsertOnlyProperty boolean example,
        @Nullable UUID previous,
        @InsertOnlyProperty boolean amends,
        @Nullable LocalDate effectiveOn,
        Terms terms,
        Answers answers,
        Life life,
        @Nullable LocalDate plannedOn,
        @Embedded.Nullable @Nullable VerdictSummary verdict,
        Instant changedAt,
        String changedBy,
        @Version int version) {

    /** Where an agreement comes from. */
    public enum Origin {
        /** Written in the platform. */
        DRAFTED,
        /** Decided elsewhere and registered afterwards; parts of its life may be unknown. */
        REGISTERED
    }

    /** The decision it is judged for: the one made, else the one planned. */
    public Decision decision(LocalDate today) {
        var made = life.decision();
        if (made != null && made.outcome() != Life.Outcome.REFERRED_BACK) {
            return made.asDecision();
        }
        return Decision.planned(plannedOn == null ? today : plannedOn);
    }

    /**
     * The committee that owns it on a day: the one that decided it, until a handover takes effect. The same rule stands
     * once more as the SQL function {@code owner_on}.
     */
    public String owner(LocalDate day) {
        return Ownership.of(this).on(day);
    }

    /**
     * Whether the person may read something of it: as a member of a committee that owns it on the day, or of one that
     * has handed it over.
     */
    public boolean allows(Person person, Action reading, LocalDate day) {
        return Ownership.of(this).until(day).stream().anyMatch(owner -> Access.allows(person, reading, owner));
    }

    /** The last day, after the options used; unknown while the terms say nothing. */
    public @Nullable LocalDate lastDay() {
        var extended = life.latest(Event.Extended.class);
        return extended != null ? extended.last() : terms.term().last();
    }

    /** The first day its terms hold: for an amendment the day it takes over. */
    public @Nullable LocalDate firstDay() {
        var first = terms.term().first();
        return first == null || effectiveOn == null || effectiveOn.isBefore(first) ? first : effectiveOn;
    }

    /** The same agreement with other terms and answers, planned for another day. */
    public Agreement drafted(Terms newTerms, Answers newAnswers, @Nullable LocalDate newPlannedOn) {
        return with(effectiveOn, newTerms, newAnswers, life, newPlannedOn, verdict, changedAt, changedBy);
    }

    /** The same agreement taking over on another day. */
    public Agreement from(@Nullable LocalDate day) {
        return with(day, terms, answers, life, plannedOn, verdict, changedAt, changedBy);
    }

    /** The same agreement with another life. */
    public Agreement living(Life other) {
        return with(effectiveOn, terms, answers, other, plannedOn, verdict, changedAt, changedBy);
    }

    /** The same agreement judged anew. */
    public Agreement judged(VerdictSummary summary) {
        return with(effectiveOn, terms, answers, life, plannedOn, summary, changedAt, changedBy);
    }

    /** The same agreement changed by someone at a moment. */
    public Agreement changed(String by, Instant at) {
        return with(effectiveOn, terms, answers, life, plannedOn, verdict, at, by);
    }

    /** What it is and where it comes from never changes; all else may. */
    private Agreement with(
            @Nullable LocalDate newEffectiveOn,
            Terms newTerms,
            Answers newAnswers,
            Life newLife,
            @Nullable LocalDate newPlannedOn,
            @Nullable VerdictSummary newVerdict,
            Instant newChangedAt,
            String newChangedBy) {
        return new Agreement(
                id,
                committee,
                origin,
                example,
                previous,
                amends,
                newEffectiveOn,
                newTerms,
                newAnswers,
                newLife,
                newPlannedOn,
                newVerdict,
                newChangedAt,
                newChangedBy,
                version);
    }
}
