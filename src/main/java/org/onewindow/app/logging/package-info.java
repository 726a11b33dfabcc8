/**
 * The program's log file: technical detail for an administrator, no personal data.
 */
@NullMarked
package org.onewindow.app.logging;

import org.jspecify.annotations.NullMarked;
