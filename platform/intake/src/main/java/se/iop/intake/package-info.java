/**
 * Reading agreements that were written elsewhere: a file becomes text, and the text becomes proposals, each with the
 * sentence it came from and how sure it is. The same text always gives the same proposals, and nothing leaves the
 * instance.
 */
@NullMarked
package se.iop.intake;

import org.jspecify.annotations.NullMarked;
