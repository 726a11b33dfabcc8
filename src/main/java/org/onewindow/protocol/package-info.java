/**
 * What a counter and the hub say to each other: messages as values, with their one form in JSON. No input or output.
 */
@NullMarked
package org.onewindow.protocol;

import org.jspecify.annotations.NullMarked;
