/**
 * The two languages of the program: texts in both, and the words of the screens from {@code assets/text}.
 */
@NullMarked
package org.onewindow.language;

import org.jspecify.annotations.NullMarked;
