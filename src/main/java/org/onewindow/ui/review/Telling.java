package org.onewindow.ui.review;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.review.ReviewRefusal;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.Work;

/** What the review is doing, one thing at a time, and what it has to say about it. To be used on the JavaFX thread; needs no toolkit. */
final class Telling {
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Optional<Message>> sentence = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    Telling(BackgroundTasks tasks) {
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Optional<Message>> sentence() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    void say(Message message) {
        sentence.set(Optional.of(message));
    }

    void refused(ReviewRefusal reason) {
        say(Message.of(reason.textKey()));
    }

    void sayNothing() {
        sentence.set(Optional.empty());
    }

    /** Does something that takes time in the background, unless something else is being done, and then what follows from it. */
    <T> void whileBusy(Callable<T> work, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        tasks.start(Work.of(work).then(then).atLast(() -> busy.set(false)));
    }
}
