/**
 * The object graph: the one class that builds a station from its settings and closes it.
 */
@NullMarked
package org.onewindow.app.station;

import org.jspecify.annotations.NullMarked;
