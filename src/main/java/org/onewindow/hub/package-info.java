/**
 * The station server: takes journals and cases from many counters, and proves what it took.
 */
@NullMarked
package org.onewindow.hub;

import org.jspecify.annotations.NullMarked;
