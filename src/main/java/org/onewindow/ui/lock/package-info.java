/**
 * The locked window, and when it locks by itself.
 */
@NullMarked
package org.onewindow.ui.lock;

import org.jspecify.annotations.NullMarked;
