package se.iop.core.catalog;

/**
 * Where the bytes of every package that has judged anything are kept, so that a judgement can be made again years
 * later.
 */
@FunctionalInterface
public interface JarArchive {

    /** Keeps a package under its digest; keeping the same one again changes nothing. */
    void keep(PluginKey key, byte[] jar);
}
