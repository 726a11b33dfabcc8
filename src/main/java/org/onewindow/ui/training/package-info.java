/**
 * What only a training station has: invented numbers to try, one-click sign-in, and switches for trouble.
 */
@NullMarked
package org.onewindow.ui.training;

import org.jspecify.annotations.NullMarked;
