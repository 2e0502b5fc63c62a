/**
 * The templates of committees' documents: which holds, what they were, and writing a new version beside how it reads.
 */
@NullMarked
package se.iop.ui.template;

import org.jspecify.annotations.NullMarked;
