/** Reads what people type, as Swedes write it, and says what is wrong with what cannot be read. */
@NullMarked
package se.iop.core.input;

import org.jspecify.annotations.NullMarked;
