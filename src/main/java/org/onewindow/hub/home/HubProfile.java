package org.onewindow.hub.home;

import java.util.List;

/**
 * What a hub is, as its home says.
 *
 * @param division the code of the station's division, six digits
 * @param station the station's name, for people
 * @param address the address it listens at
 * @param port where it listens
 * @param names DNS names and addresses under which counters reach it
 * @param store a JDBC URL; empty for a file of H2 in the home
 */
public record HubProfile(String division, String station, String address, int port, List<String> names, String store) {
    /** Where a hub listens unless told otherwise. */
    public static final int STANDARD_PORT = 7443;

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException if a part can't be what it should
     */
    public HubProfile {
        names = List.copyOf(names);
        if (!division.matches("\\d{6}") || port < 0 || port > 65_535 || names.isEmpty()) {
            throw new IllegalArgumentException("not a hub's profile");
        }
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9.:-]{1,253}")) {
                throw new IllegalArgumentException("not a name or address: " + name);
            }
        }
    }

    /** The origin of its log. */
    public String origin() {
        return "onewindow/" + division + "/hub";
    }

    /** The same at another port. */
    public HubProfile atPort(int other) {
        return new HubProfile(division, station, address, other, names, store);
    }

    /** The same over another store. */
    public HubProfile over(String other) {
        return new HubProfile(division, station, address, port, names, other);
    }

    /** Without the store's URL, which may hold a password. */
    @Override
    public String toString() {
        return "HubProfile[" + division + " at " + address + ":" + port + "]";
    }
}
