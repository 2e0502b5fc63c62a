/**
 * The page of one agreement, on which it is written, judged while it is written, decided and signed.
 *
 * <p>The form is a map of texts as typed; terms are read from it and written to it by pure functions, so that what
 * cannot be read is neither lost nor judged as something else.
 */
@NullMarked
package se.iop.ui.agreement;

import org.jspecify.annotations.NullMarked;
