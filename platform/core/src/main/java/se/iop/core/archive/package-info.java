/** The packages that have judged anything, kept by digest so that every judgement can be made again. */
@NullMarked
package se.iop.core.archive;

import org.jspecify.annotations.NullMarked;
