/**
 * The guidelines that are loaded, and what they say of a proposal; the only package that knows how plugins arrive.
 *
 * <p>PF4J is given one jar at a time and never all at once: its manager drops a broken jar without a word, stops every
 * plugin when one asks for a missing other, and is not thread safe. A {@link se.iop.core.catalog.Catalog} is an
 * immutable value that is replaced whole; whoever holds one keeps a consistent view for as long as needed. Nobody
 * stores a plugin's objects: a {@link se.iop.core.catalog.Judgement} holds values of the SPI only, so that a plugin's
 * class loader can go when its catalogue goes.
 */
@NullMarked
package se.iop.core.catalog;

import org.jspecify.annotations.NullMarked;
