/**
 * The time machine on screen: what every version of the guidelines says of an agreement, the verdict of a decision
 * replayed, and the passes over all verdicts with what they found.
 */
@NullMarked
package se.iop.ui.replay;

import org.jspecify.annotations.NullMarked;
