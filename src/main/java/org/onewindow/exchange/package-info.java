/**
 * Adapter: the X-Road Message Protocol for REST, spoken over Retrofit.
 */
@NullMarked
package org.onewindow.exchange;

import org.jspecify.annotations.NullMarked;
