/**
 * Attachments: files kept with an agreement, stored once in a municipality by the digest of their content, told by what
 * they are and not by what they are called, and never shown or run, only given out.
 */
@NullMarked
package se.iop.core.attachment;

import org.jspecify.annotations.NullMarked;
