/**
 * The frame around every screen: top bar, rail, status bar, help; and the way from signing in to locking and out again.
 */
@NullMarked
package org.onewindow.ui.shell;

import org.jspecify.annotations.NullMarked;
