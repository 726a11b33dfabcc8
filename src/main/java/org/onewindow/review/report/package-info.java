/**
 * What a report about a day says, in words already, and the port of whatever writes it down.
 */
@NullMarked
package org.onewindow.review.report;

import org.jspecify.annotations.NullMarked;
