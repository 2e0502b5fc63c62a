/**
 * Long texts in Markdown: written with a small row of tools, and shown as headings, lists and notes that hold nothing
 * else than words.
 */
@NullMarked
package se.iop.ui.writing;

import org.jspecify.annotations.NullMarked;
