package se.iop.core.catalog;

/**
 * Which package a judgement came from, to the byte.
 *
 * @param id the plugin's id, for example {@code lund-socialnamnden}
 * @param version its version
 * @param digest SHA-256 of the jar, as 64 lower-case hexadecimal digits
 */
public record PluginKey(String id, String version, String digest) {}
