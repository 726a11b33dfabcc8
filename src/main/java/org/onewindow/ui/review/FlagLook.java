package org.onewindow.ui.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.access.Operator;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.review.DayOverview;
import org.onewindow.review.Finding;
import org.onewindow.review.FlagSettling;
import org.onewindow.review.GivenReason;
import org.onewindow.review.OpenedDay;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.review.SettleOutcome;
import org.onewindow.review.Settlement;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/** The flag that is looked at: why it was raised, in whose words too, and settling it. To be used on the JavaFX thread; needs no toolkit. */
final class FlagLook {
    private final FlagSettling settling;
    private final Operator operator;
    private final BackgroundTasks tasks;
    private final Telling telling;
    private final ReadOnlyObjectWrapper<Optional<ReviewedFlag>> flag = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<GivenReason>> reasons = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty note = new SimpleStringProperty("");
    /** Counts what was asked for: words that come after the screen was locked, or for another flag, are not shown. */
    private long asked;

    FlagLook(FlagSettling settling, Operator operator, BackgroundTasks tasks, Telling telling) {
        this.settling = settling;
        this.operator = operator;
        this.tasks = tasks;
        this.telling = telling;
    }

    /** The flag; empty while none is looked at. */
    ReadOnlyObjectProperty<Optional<ReviewedFlag>> flag() {
        return flag.getReadOnlyProperty();
    }

    /** Why protected records were opened that the flag is about; none while they are read. May be personal data. */
    ReadOnlyObjectProperty<List<GivenReason>> reasons() {
        return reasons.getReadOnlyProperty();
    }

    /** The note on it, as typed; it stays while the screen is built anew. */
    StringProperty note() {
        return note;
    }

    /** Looks at a flag of a day. */
    void look(ReviewedFlag wanted, Optional<OpenedDay> day) {
        flag.set(Optional.of(wanted));
        note.set(wanted.settlement().flatMap(Settlement::note).orElse(""));
        read(day);
    }

    private void read(Optional<OpenedDay> day) {
        clear();
        long question = asked;
        Optional<ReviewedFlag> shown = flag.get();
        if (shown.isEmpty() || day.isEmpty()) {
            return;
        }
        tasks.start(Work.of(() -> day.get().reasons(shown.get().flag()))
                .then(found -> {
                    if (question == asked) {
                        reasons.set(found);
                    }
                })
                .onTrouble(DamagedJournalException.class, e -> reasons.set(List.of())));
    }

    void leave() {
        flag.set(Optional.empty());
        clear();
    }

    /** The screen is locked: what names people leaves it. */
    void clear() {
        asked++;
        reasons.set(List.of());
    }

    /** The screen is there again. */
    void showAgain(Optional<OpenedDay> day) {
        read(day);
    }

    /** The day was read again: the flag is shown as it stands now, if it still does. */
    void follow(DayOverview day) {
        flag.set(flag.get().flatMap(shown -> day.flag(shown.flag().id())));
    }

    /** Settles the flag. */
    void settle(LocalDate day, Finding finding, Runnable settled) {
        if (flag.get().isEmpty()) {
            return;
        }
        String id = flag.get().get().flag().id();
        String text = note.get();
        telling.whileBusy(() -> settling.settle(operator, day, id, finding, text), outcome -> {
            if (outcome instanceof SettleOutcome.Refused refused) {
                telling.refused(refused.reason());
            } else {
                telling.sayNothing();
                settled.run();
            }
        });
    }
}
