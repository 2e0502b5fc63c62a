package se.iop.core.catalog;

import org.jspecify.annotations.Nullable;
import se.iop.guideline.Scope;

/** What a scope reaches, and how a manifest states it. */
public final class Scopes {

    /** The whole country; no municipality's short name. */
    static final String NATION = "sverige";

    private Scopes() {}

    /**
     * Whether a guideline of that scope binds a municipality.
     *
     * @param committee the committee that alone is asked for, none for any of them
     */
    public static boolean binds(Scope scope, String municipality, @Nullable String committee) {
        return switch (scope) {
            case Scope.Nation() -> true;
            case Scope.Municipality(var id, var _) -> id.equals(municipality);
            case Scope.Committee(var in, var id, var _) ->
                in.equals(municipality) && (committee == null || id.equals(committee));
        };
    }

    static String text(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> NATION;
            case Scope.Municipality(var id, var _) -> id;
            case Scope.Committee(var municipality, var id, var _) -> municipality + "/" + id;
        };
    }
}
