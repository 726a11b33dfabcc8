/**
 * The counter screen: number, matter, consent, and every department's answer in one window.
 */
@NullMarked
package org.onewindow.ui.counter;

import org.jspecify.annotations.NullMarked;
