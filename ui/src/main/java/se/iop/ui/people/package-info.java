/** Where a municipality's administrator keeps users and committees, and the operator takes in municipalities. */
@NullMarked
package se.iop.ui.people;

import org.jspecify.annotations.NullMarked;
