/**
 * The look-up: a plan of what may be asked, the fan-out to departments, deadlines, and answers as they arrive.
 */
@NullMarked
package org.onewindow.lookup;

import org.jspecify.annotations.NullMarked;
