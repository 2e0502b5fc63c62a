package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Typography;
import se.iop.model.Party;
import se.iop.model.Terms;

/** Who takes part, whom to turn to, and who signs. */
final class People {

    private static final List<String> BY_HAND = List.of("Ort och datum", "Underskrift", "Namnförtydligande");

    private final Terms terms;

    People(Terms terms) {
        this.terms = terms;
    }

    List<Block> parties() {
        if (terms.parties().isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Table(
                "Parter och roller",
                List.of("Part", "Organisationsnummer", "Roll"),
                terms.parties().stream()
                        .map(party -> Layout.row(
                                party.text(), number(party), Swedish.begun(Swedish.names(party.roles(), Words::of))))
                        .toList(),
                List.of(),
                List.of(40, 22, 38)));
        blocks.addAll(Layout.listed(terms.parties().stream()
                .flatMap(party -> standing(party).stream())
                .toList()));
        contacts(blocks);
        return blocks;
    }

    private static String number(Party party) {
        if (party.number() != null) {
            return party.number().text();
        }
        var reason = Swedish.said(party.standing().withoutNumber());
        return reason == null ? Swedish.UNKNOWN : "saknas: " + reason;
    }

    private static List<String> standing(Party party) {
        var standing = party.standing();
        var facts = new ArrayList<String>();
        if (Swedish.said(standing.umbrella()) != null) {
            facts.add("hör till " + standing.umbrella());
        }
        if (Swedish.said(standing.administration()) != null) {
            facts.add("företräds av " + standing.administration());
        }
        if (Swedish.said(standing.committee()) != null) {
            facts.add("beslutar genom " + standing.committee());
        }
        if (Boolean.TRUE.equals(standing.registered())) {
            facts.add("är registrerad i det civila samhällets register");
        }
        if (standing.compactSince() != null) {
            facts.add("är med i den lokala överenskommelsen sedan den " + Typography.day(standing.compactSince()));
        }
        if (standing.joined() != null) {
            facts.add("deltar från och med den " + Typography.day(standing.joined()));
        }
        if (standing.left() != null) {
            facts.add("deltar till och med den " + Typography.day(standing.left()));
        }
        return facts.isEmpty() ? List.of() : List.of(party.name() + " " + Swedish.list(facts) + ".");
    }

    private void contacts(List<Block> blocks) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (var party : terms.parties()) {
            for (var contact : party.contacts()) {
                rows.add(Layout.row(party.name(), contact.function(), contact.channel(), contact.deputy()));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(
                    new Block.Table("Kontakter", List.of("Part", "Funktion", "Nås på", "Ersättare"), rows, List.of()));
        }
    }

    List<Block> signatures() {
        var blocks = new ArrayList<Block>();
        var signing = terms.wording().signing();
        if (signing.copies() != null) {
            blocks.add(
                    Layout.paragraph("Överenskommelsen är upprättad i " + signing.copies() + " likalydande original."));
        }
        for (var party : terms.parties()) {
            if (party.is(Party.Role.SIGNATORY)) {
                signature(blocks, party);
            }
        }
        return blocks;
    }

    private void signature(List<Block> blocks, Party party) {
        var functions = party.mandates().isEmpty()
                ? List.of("funktion")
                : party.mandates().stream().map(Party.Mandate::function).toList();
        for (var function : functions) {
            blocks.add(new Block.Signature(
                    "För " + party.text(), List.of(BY_HAND.get(0), BY_HAND.get(1), BY_HAND.get(2) + ", " + function)));
        }
    }
}
