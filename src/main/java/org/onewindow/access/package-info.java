/**
 * Operators, their roles, signing in, and what a role may do.
 */
@NullMarked
package org.onewindow.access;

import org.jspecify.annotations.NullMarked;
