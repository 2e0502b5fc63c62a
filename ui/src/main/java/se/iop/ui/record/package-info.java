/**
 * The record as people read it: the journal with every change, the versions of an agreement beside each other, the
 * portfolio as it was on a day, and the version of an agreement that the public may see.
 */
@NullMarked
package se.iop.ui.record;

import org.jspecify.annotations.NullMarked;
