/**
 * The reference exchange: an invented country's departments behind the X-Road REST protocol, with faults on demand.
 */
@NullMarked
package org.onewindow.sandbox;

import org.jspecify.annotations.NullMarked;
