/**
 * Published index series and the committees' own price compensation: data with source and vintage, never recomputed.
 */
@NullMarked
package se.iop.core.indexing;

import org.jspecify.annotations.NullMarked;
