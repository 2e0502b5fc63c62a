package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import se.iop.model.Party;
import se.iop.ui.agreement.Plain.Facts;

/** The parties as text: a line each, and behind it what more is known of each. */
record PartiesAsText(Plain plain) {

    Component of(List<Party> parties) {
        var words = plain.words();
        var swedish = plain.swedish();
        var table = plain.table("parties", "party.name", "party.number", "party.sector", "party.roles")
                .named();
        parties.forEach(party -> table.row(
                swedish.text(party.text()),
                swedish.organisationNumber(party.number()),
                words.name(party.sector()),
                plain.names(party.roles())));
        var all = new Div(plain.orNothing(parties, table));
        all.addClassName("stack");
        parties.forEach(party -> more(party, all));
        return all;
    }

    private void more(Party party, Div all) {
        var facts = standing(party.standing());
        if (facts.isEmpty() && party.contacts().isEmpty() && party.mandates().isEmpty()) {
            return;
        }
        var standing = facts.isEmpty() ? new Div() : facts.list();
        all.add(plain.fold(
                plain.words().of("more.of", plain.swedish().text(party.text())),
                standing,
                contacts(party),
                mandates(party)));
    }

    private Facts standing(Party.Standing standing) {
        var kind = standing.kind();
        return plain.facts()
                .known("party.body", kind == null ? null : plain.words().name(kind))
                .known("party.without", standing.withoutNumber())
                .known("party.registered", standing.registered())
                .known("party.compact", standing.compactSince())
                .known("party.umbrella", standing.umbrella())
                .known("party.joined", standing.joined())
                .known("party.left", standing.left())
                .known("party.administration", standing.administration())
                .known("party.committee", standing.committee())
                .known("party.centre", standing.costCentre());
    }

    private Component contacts(Party party) {
        var swedish = plain.swedish();
        var table = plain.tableOf(
                swedish.text(party.text()),
                "contacts",
                "party.contact.function",
                "party.contact.channel",
                "party.contact.during",
                "party.contact.deputy");
        party.contacts()
                .forEach(contact -> table.row(
                        swedish.text(contact.function()),
                        swedish.text(contact.channel()),
                        plain.between(contact.from(), contact.to()),
                        swedish.text(contact.deputy())));
        return plain.orEmpty(party.contacts(), table);
    }

    private Component mandates(Party party) {
        var swedish = plain.swedish();
        var table = plain.tableOf(
                swedish.text(party.text()),
                "mandates",
                "party.mandate.function",
                "party.mandate.evidence",
                "party.mandate.on",
                "party.mandate.expires");
        party.mandates()
                .forEach(mandate -> table.row(
                        swedish.text(mandate.function()),
                        swedish.text(mandate.evidence()),
                        swedish.day(mandate.on()),
                        swedish.day(mandate.expires())));
        return plain.orEmpty(party.mandates(), table);
    }
}
