/**
 * The guidelines read as text: each committee's versions on a line of years, the rules of one in plain Swedish with
 * their sources, what differs from another version, and which agreements a version governs.
 */
@NullMarked
package se.iop.ui.guideline;

import org.jspecify.annotations.NullMarked;
