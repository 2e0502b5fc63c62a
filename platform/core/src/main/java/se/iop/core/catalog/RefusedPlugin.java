package se.iop.core.catalog;

/**
 * A file in the plugin folder that is not in the catalogue.
 *
 * @param file its name
 * @param reason why, as a Swedish sentence
 * @param reasonInEnglish the same in English
 */
public record RefusedPlugin(String file, String reason, String reasonInEnglish) {}
