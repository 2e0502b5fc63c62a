/**
 * Taking in an agreement that was signed elsewhere: a file is read, what it seems to say is proposed beside the text it
 * came from, and only what a person confirms becomes an agreement.
 */
@NullMarked
package se.iop.ui.intake;

import org.jspecify.annotations.NullMarked;
