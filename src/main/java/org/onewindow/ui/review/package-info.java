/**
 * The supervisor's daily review.
 */
@NullMarked
package org.onewindow.ui.review;

import org.jspecify.annotations.NullMarked;
