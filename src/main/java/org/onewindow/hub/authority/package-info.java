/**
 * The hub's own small authority: who is a counter of this station, proven by certificates that only this hub issues, and the one-time codes by which a
 * counter gets its first one.
 */
@NullMarked
package org.onewindow.hub.authority;

import org.jspecify.annotations.NullMarked;
