/** What every page shares: the frame around the views, its look, and the small parts views are made of. */
@NullMarked
package se.iop.ui.layout;

import org.jspecify.annotations.NullMarked;
