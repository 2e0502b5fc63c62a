package se.iop.ui.guideline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The way to the text of a guideline. */
public final class GuidelineNavigation {

    private GuidelineNavigation() {}

    /**
     * The address of a version.
     *
     * @param plugin the id of the plugin that carries the guideline
     * @param inForce the version's first day; none is the one in force
     */
    public static String address(String plugin, @Nullable LocalDate inForce) {
        return new GuidelineQuery(plugin, inForce, null).address();
    }
}
