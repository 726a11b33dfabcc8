/**
 * The sign-in screen.
 */
@NullMarked
package org.onewindow.ui.signin;

import org.jspecify.annotations.NullMarked;
