package se.iop.core.composing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.core.agreement.Refused;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.composing.GuidelineDraft.State;
import se.iop.core.indexing.IndexBook;
import se.iop.core.indexing.IndexBook.Series;
import se.iop.core.people.Committees;
import se.iop.core.record.Journal;
import se.iop.guideline.Guideline;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition;

/**
 * A committee's guideline from the first rule until it binds: begun, written, handed over and published by a second
 * person. Every step stands in the journal; what is typed on the way does not.
 */
@Service
public class Composing {

    private final GuidelineDrafts drafts;
    private final Compositions compositions;
    private final Publications publications;
    private final Bases bases;
    private final Committees committees;
    private final Catalogs catalogs;
    private final IndexBook indexBook;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Composing(
            GuidelineDrafts drafts,
            Compositions compositions,
            Publications publications,
            Bases bases,
            Committees committees,
            Catalogs catalogs,
            IndexBook indexBook,
            Journal journal,
            Acting acting,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.compositions = compositions;
        this.publications = publications;
        this.bases = bases;
        this.committees = committees;
        this.catalogs = catalogs;
        this.indexBook = indexBook;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What a person sees of what the committees compose.
     *
     * @param drafts the open drafts of the committees whose drafts the person may read
     * @param published every version that was published, the latest first
     * @param committees all committees that are at work, by short name
     */
    public record Desk(List<GuidelineDraft> drafts, List<Published> published, Map<String, String> committees) {}

    /**
     * A draft with all that is around it.
     *
     * @param draft the draft
     * @param scope the committee
     * @param before the committee's guideline as composed so far, none before the first version
     * @param plugin the plugin that binds the committee itself today, none where none does
     */
    public record Opened(
            GuidelineDraft draft,
            Scope.Committee scope,
            @Nullable ComposedGuideline before,
            @Nullable LoadedPlugin plugin) {

        /** The version that is in force on a day, composed or in a plugin; none where there is none. */
        public Optional<Guideline> inForce(LocalDate day) {
            if (before != null) {
                return before.inForce(day);
            }
            return plugin == null ? Optional.empty() : plugin.guidelines().inForce(day);
        }
    }

    /** What there is, in the person's municipality. */
    public Desk desk() {
        var person = acting.person();
        Access.demand(person, Action.READ_GUIDELINES, null);
        return inTransaction(() -> {
            var today = LocalDate.now(clock);
            var working = new java.util.LinkedHashMap<String, String>();
            committees.all().stream()
                    .filter(committee -> !committee.over(today))
                    .forEach(committee -> working.put(committee.code(), committee.name()));
            return new Desk(readable(person), compositions.published(), working);
        });
    }

    /** The open drafts of the committees whose drafts the person may read, the latest changed first. */
    public List<GuidelineDraft> open() {
        var person = acting.person();
        Access.demand(person, Action.READ_GUIDELINES, null);
        return inTransaction(() -> readable(person));
    }

    private List<GuidelineDraft> readable(Person person) {
        return drafts.open().stream()
                .filter(draft -> Access.allows(person, Action.READ_GUIDELINE_DRAFT, draft.committee()))
                .toList();
    }

    /** What a draft of the committee may begin from. */
    public List<Base> bases(String committee) {
        Access.demand(acting.person(), Action.COMPOSE_GUIDELINE, committee);
        return bases.of(committee);
    }

    /**
     * Begins a draft.
     *
     * @param base the id of one of {@link #bases}
     * @throws Refused where the committee has an open draft, is no longer at work, or the base cannot be taken over
     */
    public UUID begin(String committee, String base) {
        Access.demand(acting.person(), Action.COMPOSE_GUIDELINE, committee);
        var from = bases.of(committee).stream()
                .filter(one -> one.id().equals(base) && one.whole())
                .findFirst()
                .orElseThrow(() -> new Refused("base", "base-gone"));
        var id = UUID.randomUUID();
        inTransaction(() -> {
            if (!committees.names().containsKey(committee) || committees.over(committee)) {
                throw new Refused("committee", "committee-over");
            }
            drafts.add(id, committee, from);
            record("guideline-draft-begun", committee, id, null, Map.of("from", from.name()));
            return id;
        });
        return id;
    }

    /**
     * A draft.
     *
     * @throws NoSuchDraft where there is none that the person may read
     */
    public Opened open(UUID id) {
        return inTransaction(() -> opened(readable(id)));
    }

    /**
     * Keeps what a draft says now; nothing is recorded.
     *
     * @param version the version it was changed from
     * @return the draft as it now stands
     * @throws Refused where somebody else was first, or it is no longer a draft
     */
    public GuidelineDraft keep(UUID id, int version, Composition composition) {
        return step(id, version, State.DRAFT, State.DRAFT, composition);
    }

    /**
     * Asks for a second person to publish.
     *
     * @throws Refused where it has flaws, a plugin binds the committee, or its day is not after the version before
     */
    public GuidelineDraft submit(UUID id, int version) {
        return inTransaction(() -> {
            var opened = opened(readable(id));
            demandSound(opened);
            var submitted = step(id, version, State.DRAFT, State.SUBMITTED, null);
            record(
                    "guideline-draft-submitted",
                    submitted.committee(),
                    id,
                    null,
                    Map.of("composition", submitted.composition()));
            return submitted;
        });
    }

    /** Takes a request to publish back, so that the draft can be changed. */
    public GuidelineDraft takeBack(UUID id, int version) {
        return inTransaction(() -> {
            var taken = step(id, version, State.SUBMITTED, State.DRAFT, null);
            record("guideline-draft-taken-back", taken.committee(), id, null, Map.of());
            return taken;
        });
    }

    /** Puts a draft away. */
    public void discard(UUID id, int version, String reason) {
        inTransaction(() -> {
            var before = readable(id);
            var gone = step(id, version, before.state(), State.DISCARDED, null);
            record(
                    "guideline-draft-discarded",
                    gone.committee(),
                    id,
                    reason.isBlank() ? null : reason.strip(),
                    Map.of("composition", gone.composition()));
            return gone;
        });
    }

    /**
     * Publishes: from now on the version stands in the committee's guideline, and is never changed. Somebody else than
     * who asked for it does.
     *
     * @throws Refused where the same person asked for it, or it cannot be published
     */
    public Published publish(UUID id, int version) {
        var published = inTransaction(() -> {
            var opened = opened(readable(id));
            var draft = opened.draft();
            Access.demand(acting.person(), Action.PUBLISH_GUIDELINE, draft.committee());
            var submission = draft.submission();
            if (draft.state() != State.SUBMITTED || submission == null || draft.version() != version) {
                throw new Refused("", "draft-changed-meanwhile");
            }
            if (submission.by().equals(acting.person().id())) {
                throw new Refused("", "guideline-second-person");
            }
            demandSound(opened);
            drafts.write(draft, State.PUBLISHED, draft.composition());
            var before = opened.before();
            var guideline = before == null
                    ? new ComposedGuideline(opened.scope(), List.of(draft.composition()))
                    : new ComposedGuideline(opened.scope(), before.compositions()).and(draft.composition());
            var added = publications.add(draft, submission, guideline);
            record(
                    "guideline-published",
                    draft.committee(),
                    id,
                    draft.composition().decision(),
                    Map.of("digest", added.digest(), "number", added.number(), "composition", draft.composition()));
            return added;
        });
        catalogs.follow();
        return published;
    }

    /** What stands in the way of publishing, each as a reason and what it is about; empty where nothing does. */
    public List<Obstacle> obstacles(Opened opened) {
        if (!opened.draft().open()) {
            return List.of();
        }
        var obstacles = new ArrayList<>(Obstacle.of(opened));
        var committee = opened.draft().committee();
        var known = NamedSeries.of(opened.draft().composition()).isEmpty()
                ? List.<String>of()
                : series(committee).stream().map(Series::id).toList();
        unknownSeries(opened.draft().composition(), known).stream()
                .map(NamedSeries::series)
                .distinct()
                .forEach(series -> obstacles.add(new Obstacle.UnknownSeries(series, known)));
        return List.copyOf(obstacles);
    }

    /** The index series that a rule of the committee's guideline may name. */
    public List<Series> series(String committee) {
        Access.demand(acting.person(), Action.READ_GUIDELINE_DRAFT, committee);
        return indexBook.named(committee);
    }

    /**
     * Where a guideline names a series that is not there.
     *
     * @param known the ids of those that are
     */
    public static List<NamedSeries> unknownSeries(Composition composition, List<String> known) {
        return NamedSeries.of(composition).stream()
                .filter(named -> !known.contains(named.series()))
                .toList();
    }

    private void demandSound(Opened opened) {
        var obstacles = obstacles(opened);
        if (!obstacles.isEmpty()) {
            throw new Refused("", "draft-unsound");
        }
    }

    private GuidelineDraft step(UUID id, int version, State from, State to, @Nullable Composition composition) {
        return inTransaction(() -> {
            var draft = readable(id);
            Access.demand(acting.person(), Action.COMPOSE_GUIDELINE, draft.committee());
            if (draft.state() != from || draft.version() != version) {
                throw new Refused("", "draft-changed-meanwhile");
            }
            drafts.write(draft, to, composition == null ? draft.composition() : composition);
            return readable(id);
        });
    }

    private GuidelineDraft readable(UUID id) {
        return drafts.find(id)
                .filter(draft -> Access.allows(acting.person(), Action.READ_GUIDELINE_DRAFT, draft.committee()))
                .orElseThrow(NoSuchDraft::new);
    }

    private Opened opened(GuidelineDraft draft) {
        var person = acting.person();
        var name = committees.names().getOrDefault(draft.committee(), draft.committee());
        var scope = new Scope.Committee(person.municipality(), draft.committee(), name);
        return new Opened(
                draft,
                scope,
                compositions.of(draft.committee()).orElse(null),
                bases.plugin(scope).orElse(null));
    }

    private void record(String action, String committee, UUID draft, @Nullable String reason, Map<String, ?> more) {
        var document = new java.util.LinkedHashMap<String, Object>(more);
        document.put("committee", committee);
        document.put("guidelineDraft", draft);
        journal.add(null, action, LocalDate.now(clock), reason, document);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
