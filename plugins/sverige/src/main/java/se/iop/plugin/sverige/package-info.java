/** What every agreement in Sweden must hold together by itself, whoever decides it. */
@NullMarked
package se.iop.plugin.sverige;

import org.jspecify.annotations.NullMarked;
