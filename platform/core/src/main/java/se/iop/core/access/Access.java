package se.iop.core.access;

import static se.iop.core.access.Role.ADMINISTRATOR;
import static se.iop.core.access.Role.AUDITOR;
import static se.iop.core.access.Role.ECONOMIST;
import static se.iop.core.access.Role.OFFICER;
import static se.iop.core.access.Role.OPERATOR;
import static se.iop.core.access.Role.SECRETARY;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of who may do what.
 *
 * <p>A role held in a committee reaches that committee only, except for what everyone in the municipality may do
 * ({@link Reach#EVERYWHERE}). The municipality itself is no question here: the database shows nobody another's rows.
 */
public final class Access {

    /** How far a role carries for an action. */
    public enum Reach {
        /** In the committee the role is held in. */
        OWN_COMMITTEE,
        /** In the whole municipality, or the whole instance for what belongs to no municipality. */
        EVERYWHERE
    }

    private static final Map<Action, Map<Role, Reach>> TABLE = table();

    private Access() {}

    /**
     * Whether the person may.
     *
     * @param committee the committee whose matter it is; {@code null} asks whether the person may in any committee at
     *     all, which is what a menu needs to know and never enough for a matter that has a committee
     */
    public static boolean allows(Person person, Action action, @Nullable String committee) {
        var reaches = reaches(action);
        for (var membership : person.memberships()) {
            if (reaches(reaches.get(membership.role()), membership, committee)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lets the person through or not.
     *
     * @throws NotAllowed when {@link #allows} says no
     */
    public static void demand(Person person, Action action, @Nullable String committee) {
        if (!allows(person, action, committee)) {
            throw new NotAllowed(action, whoMay(action));
        }
    }

    /** The roles that may, somewhere. */
    public static Set<Role> whoMay(Action action) {
        return reaches(action).keySet();
    }

    /** The roles that may, and how far. */
    public static Map<Role, Reach> reaches(Action action) {
        return TABLE.getOrDefault(action, Map.of());
    }

    private static boolean reaches(@Nullable Reach reach, Membership membership, @Nullable String committee) {
        if (reach == null) {
            return false;
        }
        if (reach == Reach.EVERYWHERE) {
            return true;
        }
        return membership.committee() != null && (committee == null || committee.equals(membership.committee()));
    }

    private static Map<Action, Map<Role, Reach>> table() {
        var table = new EnumMap<Action, Map<Role, Reach>>(Action.class);
        table.put(Action.READ_AGREEMENT, everywhere(OFFICER, ECONOMIST, SECRETARY, ADMINISTRATOR, AUDITOR));
        table.put(Action.READ_DRAFT, and(own(OFFICER, ECONOMIST, SECRETARY), AUDITOR));
        table.put(Action.DRAFT, own(OFFICER));
        table.put(Action.SUBMIT, own(OFFICER));
        table.put(Action.DECIDE, own(SECRETARY));
        table.put(Action.APPROVE_MINUTES, own(SECRETARY));
        table.put(Action.SIGN, own(SECRETARY));
        table.put(Action.DISCARD, own(OFFICER));
        table.put(Action.ANNOUNCE, own(SECRETARY));
        table.put(Action.APPEAL, own(SECRETARY));
        table.put(Action.EXTEND, own(SECRETARY));
        table.put(Action.RENEGOTIATE, own(OFFICER));
        table.put(Action.CONTINUE, own(OFFICER));
        table.put(Action.ESCALATE, own(OFFICER));
        table.put(Action.GIVE_NOTICE, own(OFFICER, SECRETARY));
        table.put(Action.RESCIND, own(SECRETARY));
        table.put(Action.CORRECT, own(OFFICER, SECRETARY));
        table.put(Action.ARCHIVE, own(SECRETARY));
        table.put(Action.ENTER_INDEX, everywhere(OPERATOR));
        table.put(Action.ENTER_COMPENSATION, own(ECONOMIST));
        table.put(Action.READ_GUIDELINES, everywhere(Role.values()));
        table.put(Action.READ_PLUGINS, everywhere(Role.values()));
        table.put(Action.RELOAD_PLUGINS, everywhere(OPERATOR));
        table.put(Action.PIN_KEY, everywhere(OPERATOR, ADMINISTRATOR));
        table.put(Action.INSTALL_PLUGINS, everywhere(OPERATOR));
        table.put(Action.INSTALL_OWN_PLUGINS, everywhere(ADMINISTRATOR));
        table.put(Action.CHOOSE_PLUGINS, everywhere(ADMINISTRATOR));
        table.put(Action.REPLAY, everywhere(ADMINISTRATOR, AUDITOR));
        table.put(Action.SET_DEVIATION_THRESHOLD, and(own(SECRETARY), ADMINISTRATOR));
        table.put(Action.READ_JOURNAL, and(own(OFFICER, ECONOMIST, SECRETARY), AUDITOR));
        table.put(Action.ADMINISTER_PEOPLE, everywhere(ADMINISTRATOR));
        table.put(Action.ADMINISTER_COMMITTEES, everywhere(ADMINISTRATOR));
        table.put(Action.HAND_OVER, and(own(SECRETARY), ADMINISTRATOR));
        table.put(Action.READ_DIRECTORY, everywhere(OFFICER, ECONOMIST, SECRETARY, ADMINISTRATOR, AUDITOR));
        table.put(Action.KEEP_DIRECTORY, everywhere(OFFICER, SECRETARY, ADMINISTRATOR));
        table.put(Action.ESTABLISH_MUNICIPALITY, everywhere(OPERATOR));
        table.put(Action.MASK, own(OFFICER, SECRETARY));
        table.put(Action.IMPORT, own(OFFICER));
        table.put(Action.EXPORT, everywhere(OFFICER, ECONOMIST, SECRETARY, ADMINISTRATOR, AUDITOR));
        table.put(Action.ATTACH, own(OFFICER, ECONOMIST, SECRETARY));
        table.put(Action.ASSESS, everywhere(OFFICER, ECONOMIST, SECRETARY, AUDITOR));
        table.put(Action.READ_TEMPLATE, everywhere(OFFICER, ECONOMIST, SECRETARY, ADMINISTRATOR, AUDITOR));
        table.put(Action.WRITE_TEMPLATE, and(own(SECRETARY), ADMINISTRATOR));
        table.put(Action.READ_GUIDELINE_DRAFT, and(own(OFFICER, ECONOMIST, SECRETARY), ADMINISTRATOR, AUDITOR));
        table.put(Action.COMPOSE_GUIDELINE, own(SECRETARY));
        table.put(Action.PUBLISH_GUIDELINE, and(own(SECRETARY), ADMINISTRATOR));
        table.put(Action.SUPPOSE, and(own(OFFICER, SECRETARY), ADMINISTRATOR));
        table.put(Action.READ_CONSEQUENCES, everywhere(OFFICER, ECONOMIST, SECRETARY, ADMINISTRATOR, AUDITOR));
        table.put(Action.SHADOW, and(own(SECRETARY), ADMINISTRATOR));
        return Collections.unmodifiableMap(table);
    }

    private static Map<Role, Reach> own(Role... roles) {
        return reaching(Reach.OWN_COMMITTEE, roles);
    }

    private static Map<Role, Reach> everywhere(Role... roles) {
        return reaching(Reach.EVERYWHERE, roles);
    }

    private static Map<Role, Reach> and(Map<Role, Reach> own, Role... everywhere) {
        var both = new EnumMap<Role, Reach>(own);
        both.putAll(everywhere(everywhere));
        return Collections.unmodifiableMap(both);
    }

    private static Map<Role, Reach> reaching(Reach reach, Role... roles) {
        var reaches = new EnumMap<Role, Reach>(Role.class);
        EnumSet.copyOf(Arrays.asList(roles)).forEach(role -> reaches.put(role, reach));
        return Collections.unmodifiableMap(reaches);
    }
}
