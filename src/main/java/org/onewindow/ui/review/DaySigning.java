package org.onewindow.ui.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.onewindow.access.Operator;
import org.onewindow.review.DayScope;
import org.onewindow.review.DaySignOff;
import org.onewindow.review.LogCheck;
import org.onewindow.review.ReviewRefusal;
import org.onewindow.review.SignOffOutcome;

/** Signing the day that is shown. To be used on the JavaFX thread; needs no toolkit. */
final class DaySigning {
    private final DaySignOff signOff;
    private final Operator operator;
    private final Telling telling;
    private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
    private Optional<ReviewRefusal> obstacle = Optional.empty();

    DaySigning(DaySignOff signOff, Operator operator, Telling telling) {
        this.signOff = signOff;
        this.operator = operator;
        this.telling = telling;
    }

    /** Whether the password is asked for. */
    ReadOnlyBooleanProperty asked() {
        return asked.getReadOnlyProperty();
    }

    /** What is known to stand in the way. */
    void obstacle(Optional<ReviewRefusal> known) {
        obstacle = known;
    }

    /** Asks for the password, or says why nobody needs to type one. */
    void begin(Optional<LogCheck.Outcome> check) {
        boolean broken = check.filter(LogCheck.Outcome.Broken.class::isInstance).isPresent();
        Optional<ReviewRefusal> refused = broken ? Optional.of(ReviewRefusal.LOG_BROKEN) : obstacle;
        telling.sayNothing();
        refused.ifPresent(telling::refused);
        asked.set(refused.isEmpty());
    }

    /** Rather not. */
    void cancel() {
        asked.set(false);
    }

    /**
     * Signs what was seen; the password is wiped.
     *
     * @param seen the digest of what is shown; empty while nothing is
     */
    void sign(LocalDate day, DayScope scope, Optional<String> seen, char[] password, Runnable signed) {
        if (seen.isEmpty() || telling.busy().get()) {
            Arrays.fill(password, '\0');
            return;
        }
        telling.whileBusy(() -> signOff.sign(operator, day, scope, seen.get(), password), outcome -> {
            if (outcome instanceof SignOffOutcome.Refused refused) {
                telling.refused(refused.reason());
            } else {
                signed.run();
            }
        });
    }
}
