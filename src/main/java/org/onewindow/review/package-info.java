/**
 * A day's figures, risk rules, findings and sign-off.
 */
@NullMarked
package org.onewindow.review;

import org.jspecify.annotations.NullMarked;
