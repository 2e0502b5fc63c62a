/**
 * The documents of an agreement, made from its terms by templates: the agreement, the statement and the summary; and an
 * appendix of numbers and tables to a committee's papers.
 */
@NullMarked
package se.iop.documents;

import org.jspecify.annotations.NullMarked;
