/**
 * Rules that say what of a day looks wrong and why: data and small pure classes over the journal's entries.
 */
@NullMarked
package org.onewindow.review.risk;

import org.jspecify.annotations.NullMarked;
