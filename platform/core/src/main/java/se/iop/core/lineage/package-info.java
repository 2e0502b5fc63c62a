/** The families of agreements: what each comes from, what came of it, and how long a chain of them is. */
@NullMarked
package se.iop.core.lineage;

import org.jspecify.annotations.NullMarked;
