/**
 * Where committees have deviated from their own guidelines, how often from which rule, and when that is a signal that
 * the rule itself should be looked at.
 */
@NullMarked
package se.iop.core.deviation;

import org.jspecify.annotations.NullMarked;
