/**
 * The hub over HTTPS: who may ask what, how much and how fast, and how it is said. What the hub then does is none of this package's business.
 */
@NullMarked
package org.onewindow.hub.server;

import org.jspecify.annotations.NullMarked;
