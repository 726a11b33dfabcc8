/**
 * A synthetic day at six stations, a pure function of a seed: honest work with its look-alikes, and planted wrongs with labels, to measure the risk
 * rules by.
 */
@NullMarked
package org.onewindow.sandbox.day;

import org.jspecify.annotations.NullMarked;
