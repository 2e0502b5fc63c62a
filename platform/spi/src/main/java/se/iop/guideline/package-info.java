/**
 * What a body says of agreements: a <dfn>guideline</dfn> (<i>riktlinje</i>) is a value, a dated list of rules, and
 * judging is a pure function from {@link se.iop.guideline.Proposal} to {@link se.iop.guideline.Finding}s.
 *
 * <p>Every rule of the library is a {@link se.iop.guideline.Clause}: data that a form can change.
 *
 * <p>A plugin implements {@link se.iop.guideline.Guidelines} and nothing else. It never sees the clock, the network,
 * the database or Spring. A rule that cannot be assessed says so; it never passes in silence.
 */
@NullMarked
package se.iop.guideline;

import org.jspecify.annotations.NullMarked;
