/** What authors and operators do with plugins at the terminal, without a running platform. */
@NullMarked
package se.iop.ui.command;

import org.jspecify.annotations.NullMarked;
