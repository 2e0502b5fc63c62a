/** Signing in and out, who is signed in, and what the browser is told to refuse. */
@NullMarked
package se.iop.ui.security;

import org.jspecify.annotations.NullMarked;
