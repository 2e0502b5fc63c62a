/**
 * What a platform that is started for the first time shows: two municipalities with their people, the five agreements
 * that taught the model, and invented ones marked as examples.
 *
 * <p>Everything is written through the services by the people whose work it is, so that rights, judgements and journal
 * are those of real agreements. A platform with a database of somebody else's, or open to other machines, gets nothing.
 */
@NullMarked
package se.iop.ui.demo;

import org.jspecify.annotations.NullMarked;
