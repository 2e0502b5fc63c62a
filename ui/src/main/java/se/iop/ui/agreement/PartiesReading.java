package se.iop.ui.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.SwedishInput;
import se.iop.model.Party;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Standing;

/** Reads who the parties are. */
final class PartiesReading {

    private final Written written;

    PartiesReading(Written written) {
        this.written = written;
    }

    List<Party> parties() {
        return written.each("party", this::party);
    }

    @Nullable
    Party party(String row) {
        var party = new Party(
                written.line(row + "name"),
                written.constant(Party.Sector.class, row + "sector", Party.Sector.CIVIL),
                written.value(row + "number", SwedishInput::organisationNumber),
                written.lineOrNull(row + "unit"),
                written.constants(Party.Role.class, row + "roles"),
                standing(row),
                written.each(row + "contact", this::contact),
                written.each(row + "mandate", this::mandate));
        return written.blank(row, "name", "number", "unit")
                        && party.standing().equals(Standing.UNKNOWN)
                        && party.contacts().isEmpty()
                        && party.mandates().isEmpty()
                ? null
                : party;
    }

    private Standing standing(String row) {
        var during = written.days(row + "joined", row + "left");
        return new Standing(
                written.constant(Standing.Kind.class, row + "body"),
                written.lineOrNull(row + "without"),
                written.choice(row + "registered"),
                written.day(row + "compact"),
                written.lineOrNull(row + "umbrella"),
                during.first(),
                during.last(),
                written.lineOrNull(row + "administration"),
                written.lineOrNull(row + "committee"),
                written.lineOrNull(row + "centre"));
    }

    private @Nullable Contact contact(String row) {
        var during = written.days(row + "first", row + "last");
        return written.blank(row, "function", "channel", "first", "last", "deputy")
                ? null
                : new Contact(
                        written.line(row + "function"),
                        written.lineOrNull(row + "channel"),
                        during.first(),
                        during.last(),
                        written.lineOrNull(row + "deputy"));
    }

    private @Nullable Mandate mandate(String row) {
        var during = written.days(row + "on", row + "expires");
        return written.blank(row, "function", "evidence", "on", "expires")
                ? null
                : new Mandate(
                        written.line(row + "function"),
                        written.lineOrNull(row + "evidence"),
                        during.first(),
                        during.last());
    }
}
