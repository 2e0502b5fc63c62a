package se.iop.ui.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.core.agreement.AgreementRows.Column;
import se.iop.core.agreement.AgreementRows.Filter;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Reading;
import se.iop.core.agreement.Refused;
import se.iop.core.attachment.Attaching;
import se.iop.core.directory.Directory;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.Organisation;
import se.iop.core.directory.Suggestion;
import se.iop.model.Party;

/** What the form offers to choose from when somebody looks for it: other agreements, organisations and files. */
@Component
record Offering(Reading reading, Directory directory, Keeping keeping, Attaching attaching, Clock clock) {

    /**
     * Another agreement.
     *
     * @param id which
     * @param title its title; empty where only the address is known
     */
    record Other(UUID id, String title) {}

    /**
     * A file attached to the agreement.
     *
     * @param digest the SHA-256 of its content
     * @param name what it is called; empty where only the digest is known
     * @param added the day it was attached, unknown where only the digest is known
     */
    record File(String digest, String name, @Nullable LocalDate added) {}

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

    /**
     * Puts a party in the register of organisations, unless its number is there.
     *
     * @return the name that the register has for it
     * @throws Refused when it has no name
     */
    String register(Party party) {
        var number = party.number();
        if (number != null) {
            var there = directory.suggest(number.text(), 1);
            if (!there.isEmpty()) {
                return there.getFirst().name();
            }
        }
        keeping.add(Organisation.of(party));
        return party.name();
    }

    /** The files attached to an agreement that its appendices can be; none before it is stored. */
    List<File> files(UUID agreement) {
        try {
            return attaching.of(agreement).attachments().stream()
                    .filter(attachment -> attachment.withdrawal() == null)
                    .map(attachment -> new File(
                            attachment.digest(),
                            attachment.name(),
                            LocalDate.ofInstant(attachment.addedAt(), clock.getZone())))
                    .toList();
        } catch (NoSuchAgreement notStored) {
            return List.of();
        }
    }
}
