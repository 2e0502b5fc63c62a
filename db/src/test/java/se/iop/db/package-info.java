/** Proves the changelog: up, down and up again, and the laws that every table keeps. */
@NullMarked
package se.iop.db;

import org.jspecify.annotations.NullMarked;
