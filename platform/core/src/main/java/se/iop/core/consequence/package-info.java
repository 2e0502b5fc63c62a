/** What a guideline that is not in force would say of the agreements there are, asked before anything is decided. */
@NullMarked
package se.iop.core.consequence;

import org.jspecify.annotations.NullMarked;
