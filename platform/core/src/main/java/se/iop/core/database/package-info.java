/**
 * The way to PostgreSQL: roles, migrations, a connection pool with every timeout set, and a guard that refuses a
 * database where the wall between municipalities would be decoration.
 */
@NullMarked
package se.iop.core.database;

import org.jspecify.annotations.NullMarked;
