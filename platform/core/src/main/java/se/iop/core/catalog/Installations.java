package se.iop.core.catalog;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        /** The package of that digest. */
        public Optional<PluginVersion> version(@Nullable String digest) {
            return versions.stream()
                    .filter(version -> version.key().digest().equals(digest))
                    .findFirst();
        }

        /** Whether the package binds where nothing else was chosen. */
        public boolean forAll(PluginKey key) {
            return key.digest().equals(inForce.get(key.id()));
        }

        /** The municipalities that pinned the package for some committee or for all, by short name. */
        public List<String> pinnedBy(PluginKey key) {
            return choices.entrySet().stream()
                    .filter(own -> own.getValue().choices().stream()
                            .anyMatch(choice -> key.digest().equals(choice.digest())))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Whether anybody is judged by the package. */
        public boolean uses(PluginKey key) {
            return forAll(key) || !pinnedBy(key).isEmpty();
        }

        /**
         * What a municipality chose of a plugin for one committee.
         *
         * @param committee the committee's short name, none for the municipality as a whole
         */
        public Optional<Choice> choice(String municipality, String plugin, @Nullable String committee) {
            return Optional.ofNullable(choices.get(municipality)).stream()
                    .flatMap(own -> own.choices().stream())
                    .filter(choice -> choice.plugin().equals(plugin) && Objects.equals(choice.committee(), committee))
                    .findFirst();
        }

        /**
         * The digest that binds a committee: what it chose, else what its municipality chose, else what is in force for
         * all. None where the plugin does not bind it.
         *
         * @param committee the committee's short name, none for the municipality as a whole
         */
        public @Nullable String binding(String plugin, String municipality, @Nullable String committee) {
            var digest = applied(choice(municipality, plugin, null), inForce.get(plugin));
            return committee == null ? digest : applied(choice(municipality, plugin, committee), digest);
        }

        private static @Nullable String applied(Optional<Choice> choice, @Nullable String above) {
            if (choice.isEmpty()) {
                return above;
            }
            return switch (choice.get().mode()) {
                case FOLLOWS -> above;
                case OFF -> null;
                case PINNED -> choice.get().digest();
            };
        }

        /** What a municipality may know: what binds it or its committees, and its own choices. */
        public Standing knownTo(String municipality) {
            var known = versions.stream()
                    .filter(version -> version.knownTo(municipality))
                    .filter(version -> Scopes.binds(version.scope(), municipality, null))
                    .toList();
            var plugins = known.stream().map(version -> version.key().id()).toList();
            var inForceThere = new HashMap<>(inForce);
            inForceThere.keySet().retainAll(plugins);
            var own = choices.get(municipality);
            return new Standing(revision, known, inForceThere, own == null ? Map.of() : Map.of(municipality, own));
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
