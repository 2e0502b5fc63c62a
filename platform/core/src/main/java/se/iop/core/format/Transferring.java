package se.iop.core.format;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Registering;
import se.iop.core.agreement.Registering.Tied;
import se.iop.core.lineage.Family;
import se.iop.core.lineage.Lineage;

/** Taking agreements in from documents and giving them out as such. */
@Service
public class Transferring {

    private final Registering registering;
    private final Lineage lineage;
    private final Acting acting;

    Transferring(Registering registering, Lineage lineage, Acting acting) {
        this.registering = registering;
        this.lineage = lineage;
        this.acting = acting;
    }

    /**
     * Takes in a document of the own municipality as a new agreement.
     *
     * @throws Refused when the format, the municipality or the origin is not one that can be taken in
     * @throws NotInFormat when it names an agreement, as none comes with it
     */
    @Transactional
    public Agreement take(AgreementDocument document) {
        try {
            return takeAll(List.of(document)).getFirst();
        } catch (NotInFormat refused) {
            throw new NotInFormat(refused.flaws().stream().map(Flaw::ofTheFirst).toList());
        }
    }

    /**
     * Takes in documents of the own municipality as new agreements, tied to each other as they were; all or none.
     *
     * @return the agreements in the order of the documents
     * @throws Refused when the format, the municipality or the origin is not one that can be taken in
     * @throws NotInFormat when one names an agreement that is not among them
     */
    @Transactional
    public List<Agreement> takeAll(List<AgreementDocument> documents) {
        documents.forEach(this::demandOwn);
        var renamed = Ties.renamed(documents);
        var taken = new HashMap<UUID, Agreement>();
        for (var document : Ties.inOrder(renamed)) {
            var agreement = taken(document);
            taken.put(agreement.id(), agreement);
        }
        return renamed.stream()
                .map(document -> Objects.requireNonNull(taken.get(document.id())))
                .toList();
    }

    private void demandOwn(AgreementDocument document) {
        if (!document.format().equals(AgreementDocument.FORMAT)) {
            throw new Refused("format", "format-unknown");
        }
        if (!document.municipality().equals(acting.person().municipality())) {
            throw new Refused("municipality", "municipality-unknown");
        }
    }

    private Agreement taken(AgreementDocument document) {
        return registering.take(
                new Tied(
                        Objects.requireNonNull(document.id()),
                        document.previous(),
                        document.amends(),
                        document.effectiveOn()),
                document.committee(),
                document.origin(),
                document.example(),
                document.plannedOn(),
                document.terms(),
                document.answers(),
                document.life());
    }

    /**
     * The documents of an agreement and its relatives, as far as the person may read them and at most
     * {@link PublishedFormat#TOGETHER}: together they can be taken in somewhere else.
     */
    @Transactional(readOnly = true)
    public List<AgreementDocument> giveAll(UUID id) {
        var relatives = lineage.of(id).members().stream().map(Family.Member::id).toList();
        return registering.giveAll(relatives).stream()
                .map(agreement ->
                        AgreementDocument.of(agreement, acting.person().municipality()))
                .toList();
    }

    /** The document of an agreement that the person may read. */
    public AgreementDocument give(UUID id) {
        return AgreementDocument.of(registering.give(id), acting.person().municipality());
    }
}
