/**
 * A document before it is a file: headings, paragraphs, lists and tables as values, and what Swedish typesetting asks.
 */
@NullMarked
package se.iop.documents.paper;

import org.jspecify.annotations.NullMarked;
