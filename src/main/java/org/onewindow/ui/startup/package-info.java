/**
 * What the window shows before the station is open, and when it can't be opened.
 */
@NullMarked
package org.onewindow.ui.startup;

import org.jspecify.annotations.NullMarked;
