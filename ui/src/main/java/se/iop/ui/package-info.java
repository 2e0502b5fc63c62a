/** The application: what people see, and how its parts are put together. */
@NullMarked
package se.iop.ui;

import org.jspecify.annotations.NullMarked;
