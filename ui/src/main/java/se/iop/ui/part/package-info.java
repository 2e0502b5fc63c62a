/**
 * The parts that other features bring to the page of an agreement, such as its documents or its record, and the signals
 * they show on the overview.
 *
 * <p>A feature writes a Spring bean that is an {@link se.iop.ui.part.AgreementPart}; the page finds it, puts it in its
 * place, and asks for its content when somebody first unfolds it.
 */
@NullMarked
package se.iop.ui.part;

import org.jspecify.annotations.NullMarked;
