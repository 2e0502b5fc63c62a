package se.iop.core.composing;

import java.util.ArrayList;
import java.util.List;
import se.iop.core.composing.Composing.Opened;
import se.iop.guideline.composition.Composition;

/** What stands in the way of publishing a draft. */
public sealed interface Obstacle {

    /**
     * Something is missing or does not go together.
     *
     * @param sentence what, in Swedish
     */
    record Flaw(String sentence) implements Obstacle {}

    /**
     * A plugin binds the committee; a committee has either a plugin or a composed guideline.
     *
     * @param plugin the plugin's id
     */
    record PluginBinds(String plugin) implements Obstacle {}

    /**
     * Its first day is not after that of the version before.
     *
     * @param before the first day of the version before
     */
    record NotLater(java.time.LocalDate before) implements Obstacle {}

    /**
     * A rule names an index series that is neither published nor brought by the committee's guidelines.
     *
     * @param series what is named
     * @param known the ids of those that there are
     */
    record UnknownSeries(String series, List<String> known) implements Obstacle {

        /** Keeps a list of its own. */
        public UnknownSeries {
            known = List.copyOf(known);
        }
    }

    /** All but those that the book of indexes tells of. */
    static List<Obstacle> of(Opened opened) {
        var obstacles = new ArrayList<Obstacle>();
        var composition = opened.draft().composition();
        composition.flaws().forEach(sentence -> obstacles.add(new Flaw(sentence)));
        var plugin = opened.plugin();
        if (plugin != null) {
            obstacles.add(new PluginBinds(plugin.key().id()));
        }
        notLater(opened, composition, obstacles);
        return List.copyOf(obstacles);
    }

    private static void notLater(Opened opened, Composition composition, List<Obstacle> obstacles) {
        var before = opened.before();
        var from = composition.inForce();
        if (before != null && from != null) {
            var last = before.compositions().getLast().inForce();
            if (last != null && !from.isAfter(last)) {
                obstacles.add(new NotLater(last));
            }
        }
    }
}
