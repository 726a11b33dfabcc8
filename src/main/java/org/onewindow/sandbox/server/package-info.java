/** The reference exchange's server: the X-Road REST protocol over HTTP, the faults, and the switches for them. Stands on Jetty's own handlers. */
@NullMarked
package org.onewindow.sandbox.server;

import org.jspecify.annotations.NullMarked;
