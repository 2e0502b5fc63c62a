/** The municipality's register of organisations: the list, a page for each, and the dialogs that keep it. */
@NullMarked
package se.iop.ui.directory;

import org.jspecify.annotations.NullMarked;
