package se.iop.core.directory;

import org.jspecify.annotations.Nullable;
import se.iop.model.Party;
import se.iop.model.Party.Sector;

/** What sort of organisation it is. */
public enum OrganisationKind {
    /** Ideell förening. */
    ASSOCIATION,
    /** Stiftelse. */
    FOUNDATION,
    /** Församling eller annat trossamfund. */
    PARISH,
    /** Kooperativ eller ekonomisk förening. */
    COOPERATIVE,
    /** Paraplyorganisation, whose members are organisations. */
    UMBRELLA,
    /** Nätverk utan egen rättskapacitet. */
    NETWORK,
    /** Bolag that civil society owns, or one without profit to its owners. */
    COMPANY,
    /** Kommun. */
    MUNICIPALITY,
    /** Region. */
    REGION,
    /** Statlig myndighet. */
    STATE,
    /** Something else. */
    OTHER;

    /** The kind of a party, as far as an agreement tells. */
    static OrganisationKind of(Party party) {
        var kind = party.standing().kind();
        if (kind == null) {
            return party.sector() == Sector.PUBLIC ? MUNICIPALITY : ASSOCIATION;
        }
        return switch (kind) {
            case MUNICIPALITY, JOINT_COMMITTEE -> MUNICIPALITY;
            case REGION -> REGION;
            case STATE -> STATE;
            case ASSOCIATION -> ASSOCIATION;
            case FOUNDATION -> FOUNDATION;
            case FAITH_COMMUNITY -> PARISH;
            case COOPERATIVE -> COOPERATIVE;
            case PUBLIC_COMPANY -> COMPANY;
            case OTHER -> OTHER;
        };
    }

    /** The same as an agreement says it, unknown where an agreement has no word for it. */
    Party.Standing.@Nullable Kind standing() {
        return switch (this) {
            case MUNICIPALITY -> Party.Standing.Kind.MUNICIPALITY;
            case REGION -> Party.Standing.Kind.REGION;
            case STATE -> Party.Standing.Kind.STATE;
            case ASSOCIATION, UMBRELLA -> Party.Standing.Kind.ASSOCIATION;
            case FOUNDATION -> Party.Standing.Kind.FOUNDATION;
            case PARISH -> Party.Standing.Kind.FAITH_COMMUNITY;
            case COOPERATIVE -> Party.Standing.Kind.COOPERATIVE;
            case COMPANY, OTHER -> Party.Standing.Kind.OTHER;
            case NETWORK -> null;
        };
    }

    /** The side on which it takes part in an agreement. */
    public Sector sector() {
        return switch (this) {
            case MUNICIPALITY, REGION, STATE -> Sector.PUBLIC;
            case ASSOCIATION, FOUNDATION, PARISH, COOPERATIVE, UMBRELLA, NETWORK, COMPANY, OTHER -> Sector.CIVIL;
        };
    }
}
