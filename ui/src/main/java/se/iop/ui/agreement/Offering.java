package se.iop.ui.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.Reading;
import se.iop.core.directory.Directory;
import se.iop.core.directory.OrganisationKind;
import se.iop.core.directory.Suggestion;
import se.iop.model.Party;
import se.iop.model.Party.Standing;

/** What the form offers to choose from when somebody looks for it: other agreements, and organisations. */
@Component
record Offering(Reading reading, Directory directory) {

    /**
     * Another agreement.
     *
     * @param id which
     * @param title its title; empty where only the address is known
     */
    record Other(UUID id, String title) {}

    /** The agreements whose title, case number or party contains the text. */
    List<Other> agreements(String text, int offset, int limit) {
        var all = Filter.ALL;
        var sought = new Filter(
                all.committee(), all.status(), all.organisation(), all.from(), all.to(), text.isBlank() ? null : text);
        return reading.page(sought, Column.TITLE, true, offset, limit).stream()
                .map(row -> new Other(row.id(), row.title()))
                .toList();
    }

    /** The organisations of the register whose name or number contains the text. */
    List<Suggestion> organisations(String text, int limit) {
        return directory.suggest(text, limit);
    }

    /** An organisation of the register as a party that signs, with what the register knows of it. */
    static Party party(Suggestion organisation) {
        var standing = new Standing(
                kind(organisation.kind()),
                organisation.withoutNumber(),
                organisation.registered(),
                organisation.compactSince(),
                organisation.umbrella(),
                null,
                null,
                null,
                null,
                null);
        return organisation.party(Set.of(Party.Role.SIGNATORY)).with(standing);
    }

    private static Standing.Kind kind(OrganisationKind kind) {
        return switch (kind) {
            case MUNICIPALITY -> Standing.Kind.MUNICIPALITY;
            case REGION -> Standing.Kind.REGION;
            case STATE -> Standing.Kind.STATE;
            case ASSOCIATION, UMBRELLA -> Standing.Kind.ASSOCIATION;
            case FOUNDATION -> Standing.Kind.FOUNDATION;
            case PARISH -> Standing.Kind.FAITH_COMMUNITY;
            case COOPERATIVE -> Standing.Kind.COOPERATIVE;
            case NETWORK, COMPANY, OTHER -> Standing.Kind.OTHER;
        };
    }
}
