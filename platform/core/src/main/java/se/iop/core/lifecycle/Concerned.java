package se.iop.core.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.Installations.Standing;
import se.iop.core.catalog.Scopes;
import se.iop.core.lifecycle.Ledger.Municipality;
import se.iop.guideline.Scope;

/** Finds the committees that an order would judge otherwise, and those that it passes by. */
@Component
class Concerned {

    private final Ledger ledger;
    private final Everyone everyone;

    Concerned(Ledger ledger, Everyone everyone) {
        this.ledger = ledger;
        this.everyone = everyone;
    }

    /**
     * Those found.
     *
     * @param affected the committees judged otherwise
     * @param remarks who chose for themselves and stay as they are
     */
    record Found(List<Affected> affected, List<Remark> remarks) {

        private static final Found NOBODY = new Found(List.of(), List.of());
    }

    Found by(Proposed proposed) {
        var scope = proposed.scope();
        if (!switchesJudging(proposed.order()) || scope.isEmpty()) {
            return Found.NOBODY;
        }
        var person = proposed.person();
        if (!proposed.order().kind().instance() || !proposed.byInstance()) {
            var own = new Municipality(person.tenant(), person.municipality(), person.municipalityName());
            return everyone.own(() -> in(own, scope.get(), proposed));
        }
        var affected = new ArrayList<Affected>();
        var remarks = new ArrayList<Remark>();
        for (var municipality : everyone.municipalities()) {
            if (Scopes.binds(scope.get(), municipality.code(), null)) {
                var found = everyone.in(municipality, person.name(), () -> in(municipality, scope.get(), proposed));
                found.affected().forEach(one -> affected.add(unnamed(one)));
                remarks.addAll(found.remarks());
            }
        }
        return new Found(affected, remarks);
    }

    private static boolean switchesJudging(Order order) {
        return switch (order.kind()) {
            case INSTALL, REMOVE, RESTORE -> false;
            case SWITCH, STOP, LIFT, PIN, OFF, FOLLOW -> true;
        };
    }

    /** Whoever runs the instance learns how many, and never which. */
    private static Affected unnamed(Affected one) {
        return new Affected(one.municipality(), one.committee(), one.running(), one.planned(), List.of());
    }

    private Found in(Municipality municipality, Scope scope, Proposed proposed) {
        var order = proposed.order();
        var before = proposed.before();
        var committees = new LinkedHashMap<String, String>();
        var remarks = new ArrayList<Remark>();
        for (var committee : ledger.committees().entrySet()) {
            var code = committee.getKey();
            if (!Scopes.binds(scope, municipality.code(), code)
                    || (order.committee() != null && !order.committee().equals(code))) {
                continue;
            }
            if (stays(order, proposed.standing(), municipality.code(), code)) {
                remarks.add(Remark.of(Remark.Kind.STAYS, municipality.name(), committee.getValue()));
            } else {
                committees.put(code, committee.getValue());
            }
        }
        var affected = committees.isEmpty()
                ? List.<Affected>of()
                : ledger.affected(municipality.name(), committees, before == null ? null : before.digest());
        return new Found(affected, remarks);
    }

    /** Whoever chose for itself does not follow what is above it. */
    private static boolean stays(Order order, Standing standing, String municipality, String committee) {
        if (order.kind() == Order.Kind.LIFT || order.committee() != null) {
            return false;
        }
        return chose(standing, municipality, order.plugin(), committee)
                || (order.kind().instance() && chose(standing, municipality, order.plugin(), null));
    }

    private static boolean chose(Standing standing, String municipality, String plugin, @Nullable String committee) {
        return standing.choice(municipality, plugin, committee)
                .filter(choice -> choice.mode() != Mode.FOLLOWS)
                .isPresent();
    }
}
