package se.iop.core.catalog;

/** What asking for a package by its digest gives. */
public sealed interface Kept {

    /**
     * The package was loaded again, exactly as it was.
     *
     * @param plugin the guideline in it
     */
    record Loaded(LoadedPlugin plugin) implements Kept {}

    /**
     * The package is not there, or this platform cannot load it.
     *
     * @param why the reason, in Swedish and in English
     */
    record Refused(RefusedPlugin why) implements Kept {}
}
