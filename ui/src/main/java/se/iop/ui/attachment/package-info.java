/**
 * The attachments on the page of an agreement: adding, fetching, removing and withdrawing.
 *
 * <p>Nothing is shown in the page itself: a file is given out to be saved, told by what it is.
 */
@NullMarked
package se.iop.ui.attachment;

import org.jspecify.annotations.NullMarked;
