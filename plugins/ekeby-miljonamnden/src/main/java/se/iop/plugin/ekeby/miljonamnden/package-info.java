/** The whole guideline of an invented committee, text and rules, in its versions of 2024 and 2026. */
@NullMarked
package se.iop.plugin.ekeby.miljonamnden;

import org.jspecify.annotations.NullMarked;
