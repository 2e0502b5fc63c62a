/** The guideline of socialnämnden in Lund, in its versions of 2017 and 2020. */
@NullMarked
package se.iop.plugin.lund.socialnamnden;

import org.jspecify.annotations.NullMarked;
