/** The guideline that the council of the invented municipality Ekeby has decided for all its committees. */
@NullMarked
package se.iop.plugin.ekeby;

import org.jspecify.annotations.NullMarked;
