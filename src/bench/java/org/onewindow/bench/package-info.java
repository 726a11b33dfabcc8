/** How fast the program is, as ratios within one run; {@code src/docs/benchmarks.md} tells how to run it and what the figures mean. */
@NullMarked
package org.onewindow.bench;

import org.jspecify.annotations.NullMarked;
