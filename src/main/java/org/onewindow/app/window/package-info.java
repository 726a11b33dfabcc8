/**
 * The window of a station: what the screens' ports are given, and the order in which it starts.
 */
@NullMarked
package org.onewindow.app.window;

import org.jspecify.annotations.NullMarked;
