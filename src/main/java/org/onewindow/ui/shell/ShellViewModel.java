package org.onewindow.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.access.Operator;

/** Which screen the shell shows, for whom, and what its buttons do. To be used on the JavaFX thread; needs no toolkit. */
public final class ShellViewModel {
    private final Operator operator;
    private final List<RailEntry> entries;
    private final ReadOnlyObjectWrapper<RailEntry> current;

    /** Shows the first of {@code entries} first. */
    public ShellViewModel(Operator operator, List<RailEntry> entries) {
        this.operator = operator;
        this.entries = List.copyOf(entries);
        this.current = new ReadOnlyObjectWrapper<>(this.entries.get(0));
    }

    /** Who works here. */
    public Operator operator() {
        return operator;
    }

    /** Where the rail leads. */
    public List<RailEntry> entries() {
        return entries;
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<RailEntry> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Goes to {@code entry}. */
    public void open(RailEntry entry) {
        current.set(entry);
    }
}
