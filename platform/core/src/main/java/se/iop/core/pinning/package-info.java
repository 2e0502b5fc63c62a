/**
 * The keys that a municipality and the instance have pinned for plugins, and the key that the instance signs with
 * itself.
 */
@NullMarked
package se.iop.core.pinning;

import org.jspecify.annotations.NullMarked;
