/**
 * The one log: every fact that must not be lost, as entries that are durable before they are acknowledged.
 */
@NullMarked
package org.onewindow.journal;

import org.jspecify.annotations.NullMarked;
