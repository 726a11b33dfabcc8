/**
 * The screen where a citizen is told who looked at their records.
 */
@NullMarked
package org.onewindow.ui.usage;

import org.jspecify.annotations.NullMarked;
