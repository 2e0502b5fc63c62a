/**
 * A committee's guideline composed without programming: rules with their limits, its own text, tests and publishing.
 */
@NullMarked
package se.iop.ui.composing;

import org.jspecify.annotations.NullMarked;
