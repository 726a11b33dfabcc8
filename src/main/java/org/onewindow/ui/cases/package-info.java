/**
 * The screen of the counter's cases of today.
 */
@NullMarked
package org.onewindow.ui.cases;

import org.jspecify.annotations.NullMarked;
