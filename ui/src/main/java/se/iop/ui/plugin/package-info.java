/** The plugins: which guidelines are loaded, which files were refused and why, and having them read again. */
@NullMarked
package se.iop.ui.plugin;

import org.jspecify.annotations.NullMarked;
