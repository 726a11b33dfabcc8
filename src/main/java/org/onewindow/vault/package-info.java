/**
 * Adapter: key slots and journal segments on this machine's disk.
 */
@NullMarked
package org.onewindow.vault;

import org.jspecify.annotations.NullMarked;
