package se.iop.core.catalog;

import se.iop.guideline.Scope;

/** A scope as a manifest states it. */
final class Scopes {

    /** The whole country; no municipality's short name. */
    static final String NATION = "sverige";

    private Scopes() {}

    static String text(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> NATION;
            case Scope.Municipality(var id, var _) -> id;
            case Scope.Committee(var municipality, var id, var _) -> municipality + "/" + id;
        };
    }
}
