/**
 * The queue: how the connections stand, what waits for them, and since when.
 */
@NullMarked
package org.onewindow.ui.queue;

import org.jspecify.annotations.NullMarked;
