package se.iop.core.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Registering;
import se.iop.core.agreement.Status;
import se.iop.core.catalog.Catalogs;
import se.iop.core.history.Snapshot;
import se.iop.core.people.Committees;
import se.iop.core.record.Journal;
import se.iop.guideline.Scope;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The version of a decided agreement that anyone may have, and what is masked in it. */
@Service
public class Publishing {

    /** The name and version of the format. */
    public static final String FORMAT = "iop-public/1";

    /** What stands where something is masked. */
    public static final String MARK = Masker.MARK;

    private static final int LONGEST = 2_000;

    private final Registering registering;
    private final Maskings maskings;
    private final Committees committees;
    private final Catalogs catalogs;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    Publishing(
            Registering registering,
            Maskings maskings,
            Committees committees,
            Catalogs catalogs,
            Journal journal,
            Acting acting,
            Clock clock) {
        this.registering = registering;
        this.maskings = maskings;
        this.committees = committees;
        this.catalogs = catalogs;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The public version.
     *
     * @throws NoSuchAgreement where there is none that the person may read, or it is not decided
     */
    @Transactional(readOnly = true)
    public ObjectNode publicVersion(UUID id) {
        return checked(id, open(decided(id)), maskings.of(id));
    }

    /** Nothing is let out that somebody masked, whatever went wrong on the way. */
    private static ObjectNode checked(UUID id, ObjectNode whole, List<Masking> masks) {
        var document = Masker.masked(whole, masks);
        if (Masker.shows(document, masks)) {
            throw new IllegalStateException("A masked text would be let out of agreement " + id);
        }
        return document;
    }

    /**
     * The public version with what is masked in it.
     *
     * @param document the public version
     * @param maskings what is masked; empty for someone who may not mask
     * @param unmasked the document before anything is masked; none for someone who may not mask
     */
    public record Shown(
            ObjectNode document,
            List<Masking> maskings,
            @Nullable ObjectNode unmasked) {}

    /**
     * The public version as its page shows it.
     *
     * @throws NoSuchAgreement where there is none that the person may read, or it is not decided
     */
    @Transactional(readOnly = true)
    public Shown shown(UUID id) {
        var agreement = decided(id);
        var masks = maskings.of(id);
        var whole = open(agreement);
        var document = checked(id, whole, masks);
        return mayMask(agreement) ? new Shown(document, masks, whole) : new Shown(document, List.of(), null);
    }

    /** Whether the person may mask in the agreement. */
    public boolean mayMask(Agreement agreement) {
        return Access.allows(acting.person(), Action.MASK, agreement.committee());
    }

    /**
     * Masks a place, or a text wherever it stands.
     *
     * @throws Refused where neither is given, the place is none of the document or no law is named
     */
    @Transactional
    public void mask(UUID id, @Nullable String place, @Nullable String content, String law) {
        var agreement = decided(id);
        var person = acting.person();
        Access.demand(person, Action.MASK, agreement.committee());
        demandSound(agreement, place, content, law);
        maskings.add(id, new Masking(UUID.randomUUID(), place, content, law.strip(), person.name(), clock.instant()));
        record(id, "masked", law.strip(), place);
    }

    /** Lifts a masking; what was masked is public from now on. */
    @Transactional
    public void lift(UUID id, UUID masking) {
        var agreement = decided(id);
        var person = acting.person();
        Access.demand(person, Action.MASK, agreement.committee());
        if (!maskings.lift(id, masking, person.name())) {
            throw new Refused("", "masking-gone");
        }
        record(id, "unmasked", null, null);
    }

    /** The masked text itself stands nowhere but in the masking. */
    private void record(UUID id, String action, @Nullable String law, @Nullable String place) {
        journal.add(id, action, LocalDate.now(clock), law, Map.of("masking", place == null ? MARK : place));
    }

    private void demandSound(Agreement agreement, @Nullable String place, @Nullable String content, String law) {
        if (law.isBlank() || law.length() > LONGEST) {
            throw new Refused("law", "law-missing");
        }
        if (place == null && (content == null || content.isBlank() || content.length() > LONGEST)) {
            throw new Refused("content", "masking-empty");
        }
        if (place != null && !isPlace(agreement, place)) {
            throw new Refused("place", "masking-nowhere");
        }
    }

    private boolean isPlace(Agreement agreement, String place) {
        try {
            return place.startsWith("/")
                    && place.length() <= LONGEST
                    && !open(agreement).at(JsonPointer.compile(place)).isMissingNode();
        } catch (IllegalArgumentException noPointer) {
            return false;
        }
    }

    private Agreement decided(UUID id) {
        var agreement = registering.give(id);
        if (!Status.of(agreement, LocalDate.now(clock)).decided()) {
            throw new NoSuchAgreement();
        }
        return agreement;
    }

    private ObjectNode open(Agreement agreement) {
        var document = JsonNodeFactory.instance.objectNode();
        document.put("format", FORMAT);
        document.put("municipality", acting.person().municipalityName());
        document.put("committee", committees.names().getOrDefault(agreement.committee(), agreement.committee()));
        document.put("id", agreement.id().toString());
        if (PublicFields.of(Snapshot.of(agreement)) instanceof ObjectNode content) {
            document.setAll(content);
        }
        addOwn(document, agreement);
        return document;
    }

    /**
     * Of the committee's own fields those that its guideline says are for anyone; a field no longer asked for stays in.
     */
    private void addOwn(ObjectNode document, Agreement agreement) {
        var committee =
                new Scope.Committee(acting.person().municipality(), agreement.committee(), agreement.committee());
        var own = JsonNodeFactory.instance.objectNode();
        for (var field : catalogs.current().extraFields(committee)) {
            if (field.open()) {
                field.in(agreement.terms()).ifPresent(value -> own.put(field.label(), field.text(value)));
            }
        }
        if (!own.isEmpty()) {
            document.withObject("/terms").set("extra", own);
        }
    }
}
