package se.iop.core.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Life;
import se.iop.core.format.Flaw.Kind;
import se.iop.model.Terms;

/**
 * The ties between documents that come in together. An agreement gets a new id where it comes in, so what one document
 * calls another is found among them and nowhere else: nobody can tie what they take in to what is there already.
 */
final class Ties {

    private final List<AgreementDocument> documents;
    private final Map<UUID, UUID> given = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Ties(List<AgreementDocument> documents) {
        this.documents = documents;
    }

    /**
     * The documents under their new ids, in the same order.
     *
     * @throws NotInFormat when one names a document that is not there, two have the same id, or they go in a ring
     */
    static List<AgreementDocument> renamed(List<AgreementDocument> documents) {
        var ties = new Ties(documents);
        ties.name();
        for (var place = 0; place < documents.size(); place++) {
            ties.look("/" + place, documents.get(place));
        }
        if (ties.flaws.isEmpty()) {
            ties.lookForRings();
        }
        if (!ties.flaws.isEmpty()) {
            throw new NotInFormat(ties.flaws);
        }
        return documents.stream().map(ties::renamed).toList();
    }

    /** The documents with each after the one that it continues. */
    static List<AgreementDocument> inOrder(List<AgreementDocument> documents) {
        var ordered = new ArrayList<AgreementDocument>();
        var taken = new HashSet<UUID>();
        var left = new ArrayList<>(documents);
        for (var moved = true; moved; ) {
            moved = left.removeIf(document -> {
                var ready = document.previous() == null || taken.contains(document.previous());
                if (ready) {
                    ordered.add(document);
                    taken.add(Objects.requireNonNull(document.id()));
                }
                return ready;
            });
        }
        return ordered;
    }

    private void name() {
        for (var place = 0; place < documents.size(); place++) {
            var id = documents.get(place).id();
            if (id != null && given.put(id, UUID.randomUUID()) != null) {
                flaws.add(Flaw.of("/" + place + "/id", Kind.TWICE));
            }
        }
    }

    private void look(String at, AgreementDocument document) {
        demandTakenIn(at + "/previous", document.previous());
        if (document.amends() && document.previous() == null) {
            flaws.add(Flaw.of(at + "/previous", Kind.MISSING));
        }
        if (document.effectiveOn() != null && !document.amends()) {
            flaws.add(Flaw.of(at + "/effectiveOn", Kind.AMENDS_NOTHING));
        }
        var events = document.life().events();
        for (var place = 0; place < events.size(); place++) {
            if (events.get(place) instanceof Event.Superseded superseded) {
                demandTakenIn(at + "/life/events/" + place + "/by", superseded.by());
            }
        }
    }

    private void demandTakenIn(String at, @Nullable UUID named) {
        if (named != null && !given.containsKey(named)) {
            flaws.add(Flaw.of(at, Kind.NOT_TAKEN_IN, named.toString()));
        }
    }

    private void lookForRings() {
        var previous = new LinkedHashMap<UUID, UUID>();
        documents.stream()
                .filter(document -> document.id() != null && document.previous() != null)
                .forEach(document -> previous.put(document.id(), document.previous()));
        for (var place = 0; place < documents.size(); place++) {
            var at = documents.get(place).previous();
            for (var step = 0; at != null && step < documents.size(); step++) {
                at = previous.get(at);
            }
            if (at != null) {
                flaws.add(Flaw.of("/" + place + "/previous", Kind.RING));
            }
        }
    }

    private AgreementDocument renamed(AgreementDocument document) {
        var id = document.id() == null ? UUID.randomUUID() : given.get(document.id());
        var previous = document.previous() == null ? null : given.get(document.previous());
        return document.tied(id, previous, renamed(document.terms()), renamed(document.life()));
    }

    /** A relation to something outside keeps its id: the words beside it say what it is. */
    private Terms renamed(Terms terms) {
        return terms.withRelations(terms.relations().stream()
                .map(relation -> {
                    var other = relation.agreement() == null ? null : given.get(relation.agreement());
                    return other == null ? relation : relation.to(other);
                })
                .toList());
    }

    private Life renamed(Life life) {
        return life.with(life.events().stream()
                .map(event -> event instanceof Event.Superseded superseded && superseded.by() != null
                        ? new Event.Superseded(superseded.on(), given.get(superseded.by()), superseded.evidence())
                        : event)
                .toList());
    }
}
