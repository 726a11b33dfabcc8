package org.onewindow.ui.counter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/** The number field: what was typed, and what the check says of it at every key. Used on the screen's thread only. */
final class NumberEntry {
    private final NumberReader reader;
    private final Supplier<LocalDate> today;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<NumberCheck>> check = new ReadOnlyObjectWrapper<>(Optional.empty());

    NumberEntry(NumberReader reader, Supplier<LocalDate> today) {
        this.reader = reader;
        this.today = today;
        text.addListener((observed, before, now) -> check.set(read(now)));
    }

    private Optional<NumberCheck> read(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(reader.read(typed, today.get()));
    }

    /** What the clerk typed or a scanner sent, as it came. */
    StringProperty text() {
        return text;
    }

    /** What the check says; empty while nothing is typed. */
    ReadOnlyObjectProperty<Optional<NumberCheck>> check() {
        return check.getReadOnlyProperty();
    }

    /** The number, if it is right and of one kind. */
    Optional<SubjectNumber> subject() {
        return check.get()
                .filter(NumberCheck.Valid.class::isInstance)
                .map(valid -> ((NumberCheck.Valid) valid).number());
    }

    /** The clerk says which of several kinds it is; the choice stands until the text changes. */
    void choose(NumberCheck.Valid candidate) {
        check.set(Optional.of(candidate));
    }

    void clear() {
        text.set("");
    }
}
