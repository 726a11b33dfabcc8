/**
 * A hub as a whole: the folder that is its home, and what is opened from it.
 */
@NullMarked
package org.onewindow.hub.home;

import org.jspecify.annotations.NullMarked;
