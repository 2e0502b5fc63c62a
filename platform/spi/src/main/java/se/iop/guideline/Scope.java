package se.iop.guideline;

/** Whom a guideline binds. All guidelines that cover a committee are judged; a lower layer may be stricter. */
public sealed interface Scope {

    /** Whether the committee is bound. */
    boolean covers(Committee committee);

    /** Whom it binds, in Swedish. */
    String text();

    /** Every committee in the country. */
    record Nation() implements Scope {
        @Override
        public boolean covers(Committee committee) {
            return true;
        }

        @Override
        public String text() {
            return "Hela landet";
        }
    }

    /**
     * Every committee of one municipality.
     *
     * @param id the municipality's id, for example {@code lund}
     * @param name its name in Swedish
     */
    record Municipality(String id, String name) implements Scope {
        @Override
        public boolean covers(Committee committee) {
            return committee.municipality().equals(id);
        }

        @Override
        public String text() {
            return "Alla nämnder i " + name;
        }
    }

    /**
     * One committee.
     *
     * @param municipality the id of its municipality
     * @param id its own id within the municipality, for example {@code socialnamnden}
     * @param name its name in Swedish
     */
    record Committee(String municipality, String id, String name) implements Scope {
        @Override
        public boolean covers(Committee committee) {
            return committee.municipality.equals(municipality) && committee.id.equals(id);
        }

        @Override
        public String text() {
            return name + " (" + municipality + ")";
        }
    }
}
