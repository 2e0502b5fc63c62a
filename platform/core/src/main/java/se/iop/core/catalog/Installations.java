package se.iop.core.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.Choice.Mode;
import se.iop.core.catalog.PluginVersion.Way;

/** What is installed and what has been chosen, as all nodes see it. */
public interface Installations {

    /**
     * All of it at one moment.
     *
     * @param revision the number that goes up with every change
     * @param versions every package that was let in, the oldest first
     * @param inForce by the plugin's id, the digest that binds where nothing else was chosen
     * @param choices by the municipality's short name, what it chose itself
     */
    record Standing(
            long revision, List<PluginVersion> versions, Map<String, String> inForce, Map<String, Own> choices) {

        /** Keeps its own copies. */
        public Standing {
            versions = List.copyOf(versions);
            inForce = Map.copyOf(inForce);
            choices = Map.copyOf(choices);
        }
    }

    /**
     * What one municipality has of its own.
     *
     * @param choices what it and its committees chose, one for each plugin and committee
     * @param composed the guidelines it made without a package
     */
    record Own(List<Choice> choices, List<LoadedPlugin> composed) {

        /** Keeps its own copies. */
        public Own {
            choices = List.copyOf(choices);
            composed = List.copyOf(composed);
        }
    }

    /**
     * A package came into use, or went out of it.
     *
     * @param plugin the plugin's id
     * @param chosen whether the acting municipality chose for itself; otherwise it was brought into force for all
     * @param committee the committee that the choice is for, none where it is for all of them
     * @param mode what was chosen; what is in force for all counts as pinned
     * @param digest the package, none where none is
     * @param at when
     */
    record Use(
            String plugin,
            boolean chosen,
            @Nullable String committee,
            Mode mode,
            @Nullable String digest,
            Instant at) {}

    /** All that has come into use where the acting municipality is, the oldest first. */
    List<Use> uses();

    /** The number that goes up with every change; asked every few seconds. */
    long revision();

    /** Reads all of it; the revision is read first, so that a change meanwhile is noticed at the next look. */
    Standing read();

    /**
     * Takes note of what the platform's folder holds. A package that was not known is let in; it comes into force
     * unless a person has chosen another version, another plugin has the same body, or what is in force is newer.
     */
    void ship(List<LoadedPlugin> shipped);

    /** Lets a package in without bringing it into force. */
    void install(LoadedPlugin plugin, Way way, String by);

    /** The bytes of a package, none where it was never kept. */
    Optional<byte[]> content(String digest);

    /** The guideline that the acting municipality made itself with that digest. */
    Optional<LoadedPlugin> composed(String digest);
}
