package se.iop.core.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Role;
import se.iop.core.agreement.AgreementRows.Row;
import se.iop.core.agreement.AgreementRows.Sums;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Registering;
import se.iop.core.agreement.Status;
import se.iop.core.history.PastRows.Kept;
import se.iop.core.history.PastRows.KeptOf;
import se.iop.core.history.PastRows.Reader;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Tally;
import tools.jackson.databind.JsonNode;

/** What agreements said at other moments: one of them between any two, and all of them as they were on a day. */
@Service
@Transactional(readOnly = true)
public class Recalling {

    /** More moments than anyone chooses between. */
    public static final int VERSIONS_SHOWN = 500;

    private final PastRows rows;
    private final Registering registering;
    private final Acting acting;
    private final Clock clock;

    Recalling(PastRows rows, Registering registering, Acting acting, Clock clock) {
        this.rows = rows;
        this.registering = registering;
        this.acting = acting;
        this.clock = clock;
    }

    /** A version with what the agreement said, and where it stood. */
    public record Then(Version version, Snapshot snapshot, Status status) {}

    /**
     * The moments of an agreement, latest first; what it said before it was decided is for its committee only.
     *
     * @throws NoSuchAgreement where the person may not read the agreement
     */
    public List<Version> versions(UUID agreement) {
        return rows.versions(agreement, drafts(agreement), VERSIONS_SHOWN);
    }

    /** What the agreement said at some of its moments; what can no longer be read is left out. */
    public Map<Long, Then> at(UUID agreement, List<Long> numbers) {
        var drafts = drafts(agreement);
        return rows.kept(agreement, numbers).stream()
                .flatMap(kept -> then(kept, kept.version().effectiveOn()).stream())
                .filter(then -> drafts || then.status().decided())
                .collect(Collectors.toMap(then -> then.version().seq(), then -> then));
    }

    /** What the agreement was on a day; nothing where it was nothing yet. */
    public Optional<Then> on(UUID agreement, LocalDate day, Sense sense) {
        var drafts = drafts(agreement);
        return rows.numberOn(agreement, day, sense)
                .flatMap(
                        number -> rows.kept(agreement, List.of(number)).stream().findFirst())
                .flatMap(kept -> then(kept, day))
                .filter(then -> drafts || then.status().decided());
    }

    /** A page of all agreements as they were on a day, by title. */
    public List<Row> page(LocalDate day, Sense sense, @Nullable String committee, int offset, int limit) {
        return rows.page(day, sense, committee, reader(), offset, limit).stream()
                .flatMap(kept -> row(kept, day).stream())
                .toList();
    }

    /** What there was on a day in all. */
    public Sums sums(LocalDate day, Sense sense, @Nullable String committee) {
        var sums = rows.sums(day, sense, committee, reader());
        return new Sums(sums.agreements(), new Tally(new Sek(sums.ore()), sums.unknown()), sums.notCounted());
    }

    private boolean drafts(UUID agreement) {
        return registering.give(agreement).allows(acting.person(), Action.READ_DRAFT, LocalDate.now(clock));
    }

    private Reader reader() {
        var person = acting.person();
        Access.demand(person, Action.READ_AGREEMENT, null);
        return new Reader(List.copyOf(person.committees()), person.is(Role.AUDITOR));
    }

    private static Optional<Then> then(Kept kept, LocalDate day) {
        return Snapshot.of(kept.document()).map(whole -> {
            var snapshot = Past.until(whole, day);
            return new Then(kept.version(), snapshot, Past.status(snapshot, day));
        });
    }

    private static Optional<Row> row(KeptOf kept, LocalDate day) {
        return Snapshot.of(kept.document()).map(snapshot -> row(kept, Past.until(snapshot, day), day));
    }

    private static Row row(KeptOf kept, Snapshot snapshot, LocalDate day) {
        var terms = snapshot.terms();
        var period = Optional.ofNullable(terms.term().period());
        var verdict = kept.document().path("verdict");
        return new Row(
                kept.agreement(),
                terms.subject().title(),
                snapshot.committee(),
                joined(terms.subject().caseNumbers()),
                joined(terms.parties().stream()
                        .filter(party -> party.sector() == Party.Sector.CIVIL)
                        .map(Party::name)
                        .toList()),
                period.map(Span::first).orElse(null),
                period.map(Span::last).orElse(null),
                terms.term().reviewBy(),
                committed(verdict),
                Map.of(),
                verdict.path("breaches").asInt(0),
                verdict.path("unsettled").asInt(0),
                verdict.path("blocking").asInt(0),
                kept.example(),
                Past.status(snapshot, day),
                kept.document().path("changedBy").asString(""));
    }

    private static Tally committed(JsonNode verdict) {
        return new Tally(
                new Sek(verdict.path("committedOre").asLong(0)),
                verdict.path("committedUnknown").asInt(0));
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(", ", texts);
    }
}
