package se.iop.ui.document;

/**
 * A document as a file.
 *
 * @param name what it is called when it is kept
 * @param mediaType what it is, to a browser
 * @param content the bytes
 */
public record DocumentFile(String name, String mediaType, byte[] content) {}
