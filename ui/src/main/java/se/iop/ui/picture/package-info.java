/**
 * Charts and time lines drawn on the server as SVG, from the same values as the table beside them.
 *
 * <p>Places along a line are percentages and heights are pixels, so a picture fits every width with letters of one
 * size, and needs neither a script nor a measured page. Colours are classes of the style sheet, so light, dark, print
 * and forced colours are decided there.
 */
@NullMarked
package se.iop.ui.picture;

import org.jspecify.annotations.NullMarked;
