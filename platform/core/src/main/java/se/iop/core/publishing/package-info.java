/**
 * The <dfn>public version</dfn> of a decided agreement: what a list of public fields lets out and no more, with what
 * somebody has <dfn>masked</dfn> by law replaced by a mark of one length, so that nothing of it remains.
 */
@NullMarked
package se.iop.core.publishing;

import org.jspecify.annotations.NullMarked;
