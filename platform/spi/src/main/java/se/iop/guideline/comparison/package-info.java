/** What differs between guidelines: between two versions of a text, and between the layers that bind a committee. */
@NullMarked
package se.iop.guideline.comparison;

import org.jspecify.annotations.NullMarked;
