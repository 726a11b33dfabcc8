/**
 * What happened on a day, counted: each figure knows the entries it was counted from. Flags and sign-off stand beside it.
 */
@NullMarked
package org.onewindow.review.day;

import org.jspecify.annotations.NullMarked;
