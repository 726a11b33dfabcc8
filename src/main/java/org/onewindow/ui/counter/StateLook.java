package org.onewindow.ui.counter;

import java.util.Optional;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.ui.kit.PillKind;

/** How the state of a service looks: always a shape and words beside the colour. */
enum StateLook {
    WAITING(PillKind.BUSY),
    FOUND(PillKind.GOOD),
    NOT_FOUND(PillKind.NEUTRAL),
    MISMATCH(PillKind.WARNING),
    NOT_PERMITTED(PillKind.BARRED),
    UNAVAILABLE(PillKind.WARNING),
    CANCELLED(PillKind.NEUTRAL),
    REFUSED(PillKind.BAD),
    SAVED_COPY(PillKind.SAVED),
    QUEUED(PillKind.SAVED);

    private final PillKind kind;

    StateLook(PillKind kind) {
        this.kind = kind;
    }

    /** Its shape and colour. */
    PillKind kind() {
        return kind;
    }

    /** The key of its word. */
    String textKey() {
        return "counter.state." + name();
    }

    /** Whether asking again may help. */
    boolean worthAskingAgain() {
        return this == UNAVAILABLE
                || this == REFUSED
                || this == CANCELLED
                || this == NOT_PERMITTED
                || this == SAVED_COPY;
    }

    /** The look of an answer, or of waiting for one. */
    static StateLook of(Optional<ServiceAnswer> arrived) {
        return arrived.map(ServiceAnswer::answer).map(StateLook::of).orElse(WAITING);
    }

    private static StateLook of(Answer answer) {
        if (answer instanceof Answer.Found) {
            return FOUND;
        } else if (answer instanceof Answer.NotFound) {
            return NOT_FOUND;
        } else if (answer instanceof Answer.Mismatch) {
            return MISMATCH;
        } else if (answer instanceof Answer.NotPermitted) {
            return NOT_PERMITTED;
        } else if (answer instanceof Answer.Unavailable unavailable) {
            return unavailable.trouble() == Trouble.CANCELLED ? CANCELLED : UNAVAILABLE;
        } else if (answer instanceof Answer.Refused) {
            return REFUSED;
        } else if (answer instanceof Answer.SavedCopy) {
            return SAVED_COPY;
        } else {
            return QUEUED;
        }
    }
}
