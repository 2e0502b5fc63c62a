/**
 * The life of a plugin on an instance: what is done with it is planned, confirmed, recorded and followed by every node.
 *
 * <p>The operator lets packages in and says which version the instance has in force; a municipality chooses for itself
 * and for its committees. A version that fails too often is put aside by the platform itself, until a person lifts it.
 */
@NullMarked
package se.iop.core.lifecycle;

import org.jspecify.annotations.NullMarked;
