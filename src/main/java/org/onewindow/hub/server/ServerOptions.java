package org.onewindow.hub.server;

import java.time.Clock;
import java.util.List;

/**
 * Where and how a hub listens.
 *
 * @param address the address it listens at; {@code 0.0.0.0} for all of this machine's
 * @param port 0 takes a free one
 * @param names DNS names and addresses under which counters reach it, for its certificate
 */
public record ServerOptions(String address, int port, List<String> names, Limits limits, Clock clock) {
    /** This machine only. */
    public static final String LOOPBACK = "127.0.0.1";

    public ServerOptions {
        names = List.copyOf(names);
    }

    /** A hub for this machine alone, on a free port. */
    public static ServerOptions onThisMachine(Clock clock) {
        return new ServerOptions(LOOPBACK, 0, List.of(LOOPBACK, "localhost"), Limits.STANDARD, clock);
    }

    /** The same at another port. */
    public ServerOptions onPort(int other) {
        return new ServerOptions(address, other, names, limits, clock);
    }

    /** The same with other limits. */
    public ServerOptions within(Limits others) {
        return new ServerOptions(address, port, names, others, clock);
    }
}
