/**
 * The state of the connections, and bringing the journal to the hub and the hub's decisions back.
 */
@NullMarked
package org.onewindow.offline;

import org.jspecify.annotations.NullMarked;
