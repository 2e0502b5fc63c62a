/**
 * Guidelines that a committee composes without programming: drafts, publishing by a second person, and what was
 * published, kept to the byte.
 */
@NullMarked
package se.iop.core.composing;

import org.jspecify.annotations.NullMarked;
