/** A paper as a tagged PDF for the archive and for everyone: PDF/A-2a and PDF/UA-1. */
@NullMarked
package se.iop.documents.pdf;

import org.jspecify.annotations.NullMarked;
