package se.iop.ui.consequence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ways to the questions and answers about guidelines that are not in force. */
public final class ConsequenceNavigation {

    private ConsequenceNavigation() {}

    /**
     * The address of the question.
     *
     * @param plugin the id of the plugin whose guideline is meant; none is the committee's own
     */
    public static String address(@Nullable String plugin) {
        return plugin == null ? SupposeView.ROUTE : SupposeView.ROUTE + "?" + SupposeView.PLUGIN + "=" + plugin;
    }

    /** The address of the question about a guideline that somebody composes. */
    public static String ofDraft(UUID draft) {
        return SupposeView.ROUTE + "?" + SupposeView.DRAFT + "=" + draft;
    }

    /** The address of a kept answer, the same for everyone in the municipality. */
    static String saved(UUID id) {
        return SavedView.ROUTE + "/" + id;
    }
}
