package se.iop.ui.demo;

import java.util.List;
import java.util.stream.Stream;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;

/**
 * A municipality of the demonstration.
 *
 * @param code its short name
 * @param name its name
 * @param committees its committees
 */
record DemoMunicipality(String code, String name, List<DemoCommittee> committees) {

    /** The two of the five agreements, and an invented one whose whole guideline is at hand. */
    static final List<DemoMunicipality> ALL = List.of(
            new DemoMunicipality(
                    "lund",
                    "Lunds kommun",
                    List.of(
                            new DemoCommittee("socialnamnden", "Socialnämnden", "sn"),
                            new DemoCommittee("vard-och-omsorgsnamnden", "Vård- och omsorgsnämnden", "von"),
                            new DemoCommittee("kultur-och-fritidsnamnden", "Kultur- och fritidsnämnden", "kfn"))),
            new DemoMunicipality(
                    "linkoping", "Linköpings kommun", List.of(new DemoCommittee("aldrenamnden", "Äldrenämnden", "an"))),
            new DemoMunicipality(
                    "ekeby", "Ekeby kommun", List.of(new DemoCommittee("miljonamnden", "Miljönämnden", "mn"))));

    /** Who adds all others. */
    static final DemoUser ADMINISTRATOR =
            new DemoUser("administrator", "Administratör", new Membership(Role.ADMINISTRATOR, null));

    private static final DemoUser AUDITOR = new DemoUser("revisor", "Revisor", new Membership(Role.AUDITOR, null));

    /** Everyone with a role in the municipality, the administrator last. */
    List<DemoUser> people() {
        return Stream.concat(
                        committees.stream().flatMap(committee -> committee.people().stream()),
                        Stream.of(AUDITOR, ADMINISTRATOR))
                .toList();
    }

    /** The committee of that short name. */
    DemoCommittee committee(String wanted) {
        return committees.stream()
                .filter(committee -> committee.code().equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}
