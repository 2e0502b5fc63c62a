/**
 * Lets the code of a plugin do nothing but judge: what it may use is checked in its byte code before it is loaded, and
 * what it does is counted while it runs.
 */
@NullMarked
package se.iop.core.containment;

import org.jspecify.annotations.NullMarked;
