/**
 * The station's settings: one file, any key also on the command line, and where each value came from.
 */
@NullMarked
package org.onewindow.app.settings;

import org.jspecify.annotations.NullMarked;
