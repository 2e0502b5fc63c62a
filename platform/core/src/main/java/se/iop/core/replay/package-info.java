/**
 * The time machine of the guidelines: an agreement judged under any version of any guideline that was ever let in, and
 * every kept verdict judged again with its own inputs and its own plugin, to see that it still says what it said.
 */
@NullMarked
package se.iop.core.replay;

import org.jspecify.annotations.NullMarked;
