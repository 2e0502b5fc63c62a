/** All words people read, in Swedish and English, kept in one bundle per feature and language. */
@NullMarked
package se.iop.ui.text;

import org.jspecify.annotations.NullMarked;
