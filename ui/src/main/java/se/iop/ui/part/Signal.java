package se.iop.ui.part;

import se.iop.ui.layout.Tone;

/**
 * Something that concerns no single agreement and that the person should look at.
 *
 * @param tone how pressing it is
 * @param text what it is, one sentence in the reader's language
 * @param detail why it is shown, one sentence
 * @param address where one goes to look
 * @param link what the way there is called
 */
public record Signal(Tone tone, String text, String detail, String address, String link) {}
