/** What another guideline would mean: the question, the answer, and what is kept of it. */
@NullMarked
package se.iop.ui.consequence;

import org.jspecify.annotations.NullMarked;
