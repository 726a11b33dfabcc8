/**
 * The program: its command line, its settings, and the one class that builds the object graph.
 */
@NullMarked
package org.onewindow.app;

import org.jspecify.annotations.NullMarked;
