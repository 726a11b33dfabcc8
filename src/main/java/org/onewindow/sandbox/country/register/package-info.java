/**
 * What each department has on file about the people and organisations of an invented country.
 */
@NullMarked
package org.onewindow.sandbox.country.register;

import org.jspecify.annotations.NullMarked;
