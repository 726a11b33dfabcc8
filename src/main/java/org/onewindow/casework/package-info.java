/**
 * Cases at the counter: their numbers, their materials, what was waived, visits saved.
 */
@NullMarked
package org.onewindow.casework;

import org.jspecify.annotations.NullMarked;
