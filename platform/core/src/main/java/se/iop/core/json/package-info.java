/**
 * How the model is written as JSON, in columns, in the record and in documents alike. Money is whole öre, days are ISO
 * dates, what is unknown is left out.
 */
@NullMarked
package se.iop.core.json;

import org.jspecify.annotations.NullMarked;
