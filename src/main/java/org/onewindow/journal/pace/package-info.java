/**
 * How many people operators look up in a short time, counted the same way by a counter of its own log and by the hub of all. Values only.
 */
@NullMarked
package org.onewindow.journal.pace;

import org.jspecify.annotations.NullMarked;
