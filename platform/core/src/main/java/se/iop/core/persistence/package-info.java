/** How values become columns and columns values; all converters of Spring Data JDBC stand here. */
@NullMarked
package se.iop.core.persistence;

import org.jspecify.annotations.NullMarked;
