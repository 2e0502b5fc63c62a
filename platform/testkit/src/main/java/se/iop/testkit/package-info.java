/**
 * What a guideline is tested with: the contract every plugin keeps, any terms at all, and the five agreements that
 * taught the model.
 */
@NullMarked
package se.iop.testkit;

import org.jspecify.annotations.NullMarked;
