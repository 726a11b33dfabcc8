/**
 * The numbers that name a person or an enterprise: reading, checking, deriving, masking. Values only; no input or output, no clock.
 */
@NullMarked
package org.onewindow.subject;

import org.jspecify.annotations.NullMarked;
