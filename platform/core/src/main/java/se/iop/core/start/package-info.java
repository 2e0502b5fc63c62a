/** What a part of the platform has to say to the person who starts it. */
@NullMarked
package se.iop.core.start;

import org.jspecify.annotations.NullMarked;
