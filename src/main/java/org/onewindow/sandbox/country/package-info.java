/**
 * An invented country of any size behind the departments of the sandbox. Everybody and everything in it is invented.
 */
@NullMarked
package org.onewindow.sandbox.country;

import org.jspecify.annotations.NullMarked;
