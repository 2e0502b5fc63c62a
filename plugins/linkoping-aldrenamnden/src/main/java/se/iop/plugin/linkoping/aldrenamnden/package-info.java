/** The practice of äldrenämnden in Linköping, known from one agreement. */
@NullMarked
package se.iop.plugin.linkoping.aldrenamnden;

import org.jspecify.annotations.NullMarked;
