package org.onewindow.hub.server;

import java.util.Optional;
import org.onewindow.hub.HubOperator;

/**
 * Who asks, after every check.
 *
 * @param name the counter's number; for the hub's own administration the name of its certificate; for a stranger, who may only enrol, the address
 * @param operator who is signed in there, where the request is somebody's and not the program's own
 */
record Caller(String name, Optional<HubOperator> operator) {}
