/**
 * Agreements from draft to end: drafting, judging, deciding, signing, and lists of them.
 *
 * <p>An agreement is one row: its terms, the answers given and its life are documents of that row, because they are
 * judged, decided and archived as wholes. Its <dfn>status</dfn> is derived from what has happened to it and never
 * stored.
 *
 * <p>An <dfn>amendment</dfn> is an agreement of its own that continues the one it changes and takes over on its
 * effective day, when every party has signed. Nothing is ever written over: each row keeps the terms that its own
 * decision judged and its own journal records, and what held on a day is the row that had taken over by then. A
 * <dfn>renewal</dfn> is the same but for the time: it follows instead of taking over, and counts in the chain that
 * guidelines measure.
 */
@NullMarked
package se.iop.core.agreement;

import org.jspecify.annotations.NullMarked;
