/**
 * Checking a log that somebody exported, without a station: what was changed, where, and how.
 */
@NullMarked
package org.onewindow.journal.audit;

import org.jspecify.annotations.NullMarked;
