/** Who may do what: one table of roles and actions, asked by every service. */
@NullMarked
package se.iop.core.access;

import org.jspecify.annotations.NullMarked;
