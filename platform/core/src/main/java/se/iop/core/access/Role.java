package se.iop.core.access;

/** What a person is to a committee, a municipality or the whole instance. */
public enum Role {
    /** Handläggare: drafts agreements for the committee. */
    OFFICER,
    /** Ekonom: enters what the committee's money follows. */
    ECONOMIST,
    /** Nämndsekreterare: registers what the committee has decided. */
    SECRETARY,
    /** Kommunadministratör: keeps the municipality's users and committees. */
    ADMINISTRATOR,
    /** Revisor: reads everything in the municipality and changes nothing. */
    AUDITOR,
    /** Driftansvarig: keeps the instance, its plugins and its national figures; reads no agreements. */
    OPERATOR;

    /** Whether the role is held in one committee, and not in the municipality or the instance as a whole. */
    public boolean inCommittee() {
        return this == OFFICER || this == ECONOMIST || this == SECRETARY;
    }
}
