package se.iop.ui.demo;

import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Person;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.Organisation;
import se.iop.core.format.AgreementDocument;
import se.iop.model.Party;
import se.iop.model.Party.Sector;

/** Lists the civil-society parties of agreements in the register of organisations, each once. */
@Component
class PartiesListed {

    private final Keeping keeping;

    PartiesListed(Keeping keeping) {
        this.keeping = keeping;
    }

    /** Adds the parties of agreements that somebody really made; the invented ones are no organisations to find. */
    void list(List<AgreementDocument> documents, Person officer) {
        var listed = new HashSet<String>();
        ActingAs.run(
                officer,
                () -> documents.stream()
                        .filter(document -> !document.example())
                        .flatMap(document -> document.terms().parties().stream())
                        .filter(party -> party.sector() == Sector.CIVIL && listed.add(key(party)))
                        .map(PartiesListed::entry)
                        .forEach(keeping::add));
    }

    /** What tells two organisations apart: the number, and the name where there is none. */
    private static String key(Party party) {
        return party.number() == null ? party.name() : party.number().text();
    }

    /**
     * Name, number and kind only: a number that a paper lacks is unknown, and the rest is the organisation's to tell.
     */
    private static Organisation entry(Party party) {
        var known = Organisation.of(party);
        return new Organisation(
                known.id(),
                known.name(),
                known.number(),
                null,
                known.kind(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                0);
    }
}
