/** The templates that committees write for their documents, and which one holds on a day. */
@NullMarked
package se.iop.core.template;

import org.jspecify.annotations.NullMarked;
