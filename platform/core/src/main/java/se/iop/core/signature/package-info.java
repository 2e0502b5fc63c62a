/** Whose word a plugin stands on: Ed25519 signatures over whole files, and the keys that people have pinned. */
@NullMarked
package se.iop.core.signature;

import org.jspecify.annotations.NullMarked;
