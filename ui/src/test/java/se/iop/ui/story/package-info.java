/** The product as people meet it: the real application in a process of its own, used through a real browser. */
@NullMarked
package se.iop.ui.story;

import org.jspecify.annotations.NullMarked;
