package org.onewindow.ui.counter;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.onewindow.catalogue.Matter;
import org.onewindow.subject.SubjectKind;

/** The matter field: the matters that fit the subject, and the one chosen. Used on the screen's thread only. */
final class MatterChoice {
    private final List<Matter> all;
    private final ReadOnlyObjectWrapper<List<Matter>> fitting;
    private final ObjectProperty<Optional<Matter>> chosen = new SimpleObjectProperty<>(Optional.empty());

    MatterChoice(List<Matter> all) {
        this.all = List.copyOf(all);
        this.fitting = new ReadOnlyObjectWrapper<>(this.all);
    }

    /** The matters that exist for the subject, in the catalogue's order. */
    ReadOnlyObjectProperty<List<Matter>> fitting() {
        return fitting.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Matter>> chosen() {
        return chosen;
    }

    /** Leaves only matters for a subject of {@code kind}, or all of them; a choice that no longer fits is taken back. */
    void fitTo(Optional<SubjectKind> kind) {
        List<Matter> now = all.stream()
                .filter(matter -> kind.map(matter.scope()::covers).orElse(true))
                .toList();
        fitting.set(now);
        if (chosen.get().filter(matter -> !now.contains(matter)).isPresent()) {
            chosen.set(Optional.empty());
        }
    }
}
