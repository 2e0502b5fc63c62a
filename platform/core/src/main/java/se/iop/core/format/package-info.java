/**
 * The published JSON format of agreements: one <dfn>document</dfn> an agreement, used by the API, import, export, the
 * demo data and the database's columns alike. Money is whole öre, days are ISO dates, what is unknown is left out.
 */
@NullMarked
package se.iop.core.format;

import org.jspecify.annotations.NullMarked;
