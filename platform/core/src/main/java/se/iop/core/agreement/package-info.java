/**
 * Agreements from draft to end: drafting, judging, deciding, signing, and lists of them.
 *
 * <p>An agreement is one row: its terms, the answers given and its life are documents of that row, because they are
 * judged, decided and archived as wholes. Its <dfn>status</dfn> is derived from what has happened to it and never
 * stored.
 */
@NullMarked
package se.iop.core.agreement;

import org.jspecify.annotations.NullMarked;
