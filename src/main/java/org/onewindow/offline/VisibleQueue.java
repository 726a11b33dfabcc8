package org.onewindow.offline;

import java.util.List;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;

/**
 * The queue as one operator may see it: whoever reviews sees all of it, everybody else what they asked for themselves, and how much more there is.
 *
 * @param waiting the look-ups that wait, the longest first
 * @param others how many more wait that others asked for
 * @param givenUp what was taken out of the queue, the newest last
 */
public record VisibleQueue(List<QueuedLookup> waiting, int others, List<GivenUpLookup> givenUp) {
    private static final RolePolicy POLICY = new RolePolicy();

    public VisibleQueue {
        waiting = List.copyOf(waiting);
        givenUp = List.copyOf(givenUp);
    }

    static VisibleQueue of(List<QueuedLookup> waiting, List<GivenUpLookup> givenUp, Operator viewer) {
        List<QueuedLookup> visible =
                waiting.stream().filter(item -> isFor(viewer, item)).toList();
        return new VisibleQueue(
                visible,
                waiting.size() - visible.size(),
                givenUp.stream().filter(one -> isFor(viewer, one.item())).toList());
    }

    /** Whether an operator may see a look-up of the queue and take it back. */
    static boolean isFor(Operator viewer, QueuedLookup item) {
        return item.operator().equals(viewer.name()) || POLICY.allows(viewer.role(), Permission.REVIEW);
    }
}
