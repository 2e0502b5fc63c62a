package se.iop.core.people;

/** Something about people, committees or municipalities that cannot be done, with a reason that has a sentence. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Why {
        /** A user name with something else than small letters, digits and . _ - between them. */
        USERNAME_FORM,
        /** Another user has the name. */
        USERNAME_TAKEN,
        /** No name to call the person, the committee or the municipality by. */
        NAME_MISSING,
        /** No committee or municipality can be named so: nothing is left for its address. */
        CODE_FORM,
        /** There is a committee or municipality of that name. */
        CODE_TAKEN,
        /** The administrator's own account: nobody locks the own door from outside. */
        OWN_ACCOUNT,
        /** A role that needs a committee, or one that may not have one. */
        ROLE_COMMITTEE,
        /** The present password is wrong, or was guessed too often. */
        PASSWORD_WRONG,
        /** The wanted password is too weak. */
        PASSWORD_WEAK,
        /** A committee's last day before its first. */
        DAYS_ORDER,
        /** A day outside the committee's time, on which it can take no other name. */
        DAY_OUTSIDE,
        /** Other first or last days would leave a name outside the committee's time. */
        NAMES_OUTSIDE,
        /** The committee has that name already on that day. */
        NAME_SAME,
        /** The committee took another name that very day. */
        NAME_THAT_DAY,
        /** A change of name without the decision behind it. */
        DECISION_MISSING,
        /** Committees that would continue each other in a circle. */
        CIRCLE,
        /** A joint committee without the other municipality's name. */
        PARTNER_MISSING,
        /** A partner's share of nothing, of everything, or of more. */
        SHARE_RANGE,
        /** It is no longer there. */
        GONE
    }

    private final Why why;

    /** The reason. */
    public NotPossible(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why not. */
    public Why why() {
        return why;
    }
}
