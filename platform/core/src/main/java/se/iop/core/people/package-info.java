/**
 * The people of the platform: how they sign in, which roles they hold, and the committees and municipalities they
 * serve.
 */
@NullMarked
package se.iop.core.people;

import org.jspecify.annotations.NullMarked;
