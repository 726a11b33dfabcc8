package org.onewindow.sandbox.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives plots their clerks, in turn. Not safe for use by several threads. */
final class Casting {
    private final List<Clerk> clerks;
    private final int mostIdle;
    private final Map<Clerk, Integer> idle = new HashMap<>();
    private int turn;

    /** {@code mostIdle} plots of which nothing comes for one clerk, as long as there are clerks. */
    Casting(List<Clerk> clerks, int mostIdle) {
        this.clerks = List.copyOf(clerks);
        this.mostIdle = mostIdle;
    }

    Clerk next(boolean isIdle) {
        for (int i = 0; i < clerks.size(); i++) {
            Clerk clerk = clerks.get(turn++ % clerks.size());
            if (!isIdle || idle.merge(clerk, 1, Integer::sum) <= mostIdle) {
                return clerk;
            }
        }
        return clerks.get(turn++ % clerks.size());
    }

    /** The others, those first who have had the fewest plots. */
    List<Clerk> company(Clerk clerk) {
        return clerks.stream().filter(other -> !other.equals(clerk)).toList();
    }
}
