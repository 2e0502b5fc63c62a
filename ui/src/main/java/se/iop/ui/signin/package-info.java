/** The page where people sign in, and the one where they choose a password of their own. */
@NullMarked
package se.iop.ui.signin;

import org.jspecify.annotations.NullMarked;
