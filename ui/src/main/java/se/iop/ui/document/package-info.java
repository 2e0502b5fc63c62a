/** The documents of an agreement on its page, and what makes the files that the page and the API give out. */
@NullMarked
package se.iop.ui.document;

import org.jspecify.annotations.NullMarked;
