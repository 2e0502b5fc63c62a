package se.iop.ui.demo;

import static se.iop.core.access.Role.ECONOMIST;
import static se.iop.core.access.Role.OFFICER;
import static se.iop.core.access.Role.SECRETARY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;

/**
 * A committee of the demonstration.
 *
 * @param code its short name, the one its guideline knows
 * @param name its name
 * @param letters what people call it for short, the end of its people's user names
 */
record DemoCommittee(String code, String name, String letters) {

    private static final Map<Role, String> TITLES =
            Map.of(OFFICER, "Handläggare", ECONOMIST, "Ekonom", SECRETARY, "Sekreterare");

    /** One person for each role that is held in a committee. */
    List<DemoUser> people() {
        return List.of(person(OFFICER), person(ECONOMIST), person(SECRETARY));
    }

    /** The person with the role. */
    DemoUser person(Role role) {
        var title = TITLES.getOrDefault(role, role.name());
        var username = title.toLowerCase(Locale.ROOT).replace('ä', 'a') + "." + letters;
        var lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return new DemoUser(username, title + ", " + lower, new Membership(role, code));
    }
}
