/** The register: what waits for the person signed in, and the list of all agreements that the person may see. */
@NullMarked
package se.iop.ui.register;

import org.jspecify.annotations.NullMarked;
