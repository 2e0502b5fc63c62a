/**
 * A guideline as data: composed without programming, tried at its limits, and written out as the source of a plugin.
 */
@NullMarked
package se.iop.guideline.composition;

import org.jspecify.annotations.NullMarked;
