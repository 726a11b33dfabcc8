/**
 * Adapter: speaks to the hub over Retrofit.
 */
@NullMarked
package org.onewindow.hubclient;

import org.jspecify.annotations.NullMarked;
