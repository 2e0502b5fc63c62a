/** The documents of an agreement, made from its terms by templates: the agreement, the statement and the summary. */
@NullMarked
package se.iop.documents;

import org.jspecify.annotations.NullMarked;
