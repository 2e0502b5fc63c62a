/**
 * What an agreement (<i>överenskommelse</i>, IOP) is: immutable values in the field's own terms, and nothing else.
 *
 * <p>{@link se.iop.model.Terms} is the whole agreement as it is judged, decided and archived. What a source does not
 * say is {@code null} and shown as unknown; it is never zero and never invented. Money is {@link se.iop.model.Sek},
 * whole öre. Days are calendar days in Sweden.
 */
@NullMarked
package se.iop.model;

import org.jspecify.annotations.NullMarked;
