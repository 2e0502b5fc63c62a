/** A paper as a DOCX file with real headings, lists, tables, footnotes and page numbers. */
@NullMarked
package se.iop.documents.docx;

import org.jspecify.annotations.NullMarked;
