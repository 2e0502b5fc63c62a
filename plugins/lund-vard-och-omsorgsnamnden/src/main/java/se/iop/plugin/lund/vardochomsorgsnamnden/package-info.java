/** The guideline of vård- och omsorgsnämnden in Lund, in force from 2022. */
@NullMarked
package se.iop.plugin.lund.vardochomsorgsnamnden;

import org.jspecify.annotations.NullMarked;
