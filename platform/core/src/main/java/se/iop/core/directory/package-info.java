/** The municipality's register of organisations: who they are, what they belong to, and the agreements they are in. */
@NullMarked
package se.iop.core.directory;

import org.jspecify.annotations.NullMarked;
