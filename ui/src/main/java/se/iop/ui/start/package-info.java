/**
 * From a command to an address that can be opened: the data folder, the database of our own, and what the terminal
 * says.
 *
 * <p>Without {@code IOP_DATABASE_URL} the platform runs a PostgreSQL of its own in the data folder, with the same
 * roles, policies and migrations as on a server. The library that brings PostgreSQL's programs is made for tests
 * (everyone trusted, no lasting data, no healing), so only its way to find the programs is used. What stops a start is
 * one sentence in Swedish and the same in English, never a stack trace.
 */
@NullMarked
package se.iop.ui.start;

import org.jspecify.annotations.NullMarked;
