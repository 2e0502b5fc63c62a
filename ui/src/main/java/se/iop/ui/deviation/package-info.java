/**
 * Where committees have deviated from their guidelines: the decisions with their reasons, how many from each rule in
 * each year, and the signal that a rule is deviated from too often.
 */
@NullMarked
package se.iop.ui.deviation;

import org.jspecify.annotations.NullMarked;
