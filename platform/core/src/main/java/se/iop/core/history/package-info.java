/**
 * The record read back: what each entry of the journal <dfn>changed</dfn>, what an agreement said at any moment, and
 * the whole portfolio as it was on a day, in the sense of what held then and of what was recorded then.
 */
@NullMarked
package se.iop.core.history;

import org.jspecify.annotations.NullMarked;
