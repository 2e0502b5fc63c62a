package se.iop.core.access;

import java.util.Set;

/** A person asked for what the person's roles do not give. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Action action;
    private final Set<Role> whoMay;

    /** The action refused, and the roles that would have been let through. */
    public NotAllowed(Action action, Set<Role> whoMay) {
        super("Saknar behörighet för " + action + "; det får " + whoMay);
        this.action = action;
        this.whoMay = Set.copyOf(whoMay);
    }

    /** What was refused. */
    public Action action() {
        return action;
    }

    /** Who may do it. */
    public Set<Role> whoMay() {
        return whoMay;
    }
}
