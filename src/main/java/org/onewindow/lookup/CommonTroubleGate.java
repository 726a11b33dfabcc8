package org.onewindow.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a trouble that stops every department alike from being retried by every card: one request tries again for all, the others wait for what
 * comes of it. Guarded by the look-up's lock.
 */
final class CommonTroubleGate {
    private enum State {
        UNTRIED,
        TRYING,
        STILL_TROUBLED,
        OVER
    }

    /** What a service that met the trouble does now. */
    enum Verdict {
        TRY_AGAIN,
        WAIT,
        GIVE_UP
    }

    private State state = State.UNTRIED;
    private Optional<ServiceTask> trier = Optional.empty();
    private final List<ServiceTask> waiting = new ArrayList<>();

    Verdict met(ServiceTask task) {
        switch (state) {
            case UNTRIED -> {
                state = State.TRYING;
                trier = Optional.of(task);
                return Verdict.TRY_AGAIN;
            }
            case TRYING -> {
                waiting.add(task);
                return Verdict.WAIT;
            }
            case STILL_TROUBLED -> {
                return Verdict.GIVE_UP;
            }
            case OVER -> {
                return Verdict.TRY_AGAIN;
            }
        }
        throw new AssertionError(state);
    }

    /** Hears of an answer; gives those who waited for it. */
    List<ServiceTask> answered(ServiceTask task, Answer answer) {
        if (trier.isEmpty() || trier.get() != task || state != State.TRYING) {
            return List.of();
        }
        state = isStillTroubled(answer) ? State.STILL_TROUBLED : State.OVER;
        List<ServiceTask> released = List.copyOf(waiting);
        waiting.clear();
        return released;
    }

    private static boolean isStillTroubled(Answer answer) {
        return answer instanceof Answer.Unavailable unavailable
                && (unavailable.trouble().common()
                        || unavailable.trouble() == Trouble.TIMED_OUT
                        || unavailable.trouble() == Trouble.CANCELLED);
    }
}
