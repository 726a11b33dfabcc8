/**
 * Where the hub keeps what it has: H2 beside it, or PostgreSQL; the same statements on both. {@link org.onewindow.hub.store.HubStore} is its door.
 */
@NullMarked
package org.onewindow.hub.store;

import org.jspecify.annotations.NullMarked;
