/**
 * Who looked at a subject's records: for the subject themselves, with what proves it.
 */
@NullMarked
package org.onewindow.review.usage;

import org.jspecify.annotations.NullMarked;
