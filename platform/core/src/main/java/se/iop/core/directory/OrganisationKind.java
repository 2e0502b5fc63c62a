package se.iop.core.directory;

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

    /** The side on which it takes part in an agreement. */
    public Sector sector() {
        return switch (this) {
            case MUNICIPALITY, REGION, STATE -> Sector.PUBLIC;
            case ASSOCIATION, FOUNDATION, PARISH, COOPERATIVE, UMBRELLA, NETWORK, COMPANY, OTHER -> Sector.CIVIL;
        };
    }
}
