package se.iop.core.people;

import java.util.ArrayList;
import java.util.List;
import se.iop.core.access.Membership;
import se.iop.core.access.Role;
import se.iop.core.json.Json;

/** Reads the roles that the database answers as one JSON array. */
final class Roles {

    private Roles() {}

    static List<Membership> read(String json) {
        var memberships = new ArrayList<Membership>();
        for (var node : Json.mapper().readTree(json)) {
            var committee = node.get("committee");
            memberships.add(new Membership(
                    Role.valueOf(node.get("role").asString()),
                    committee == null || committee.isNull() ? null : committee.asString()));
        }
        return List.copyOf(memberships);
    }
}
