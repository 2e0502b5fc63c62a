/** The relatives of an agreement, as a picture and as a table, and how long their chain is. */
@NullMarked
package se.iop.ui.lineage;

import org.jspecify.annotations.NullMarked;
