/**
 * The organisations of an invented country and who works in them.
 */
@NullMarked
package org.onewindow.sandbox.country.business;

import org.jspecify.annotations.NullMarked;
