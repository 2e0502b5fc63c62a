/** Index series and the committees' price compensation: read by all, entered by those who may. */
@NullMarked
package se.iop.ui.indexing;

import org.jspecify.annotations.NullMarked;
