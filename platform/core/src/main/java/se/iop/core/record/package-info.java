/**
 * The record: a <dfn>journal</dfn> that is only added to and chained, so that a changed or missing entry is found, and
 * the <dfn>verdicts</dfn> kept with every decision, with all that they were judged on.
 */
@NullMarked
package se.iop.core.record;

import org.jspecify.annotations.NullMarked;
