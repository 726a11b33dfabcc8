/**
 * Adapter: key slots and journal segments on this machine's disk, and the view beside them.
 */
@NullMarked
package org.onewindow.vault;

import org.jspecify.annotations.NullMarked;
