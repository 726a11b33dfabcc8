package org.onewindow.ui.shell;

import java.util.List;

/** What one operator works with while signed in. Called on the JavaFX thread. */
public interface Workplace {

    /** The screens of this operator, at least one; the first is shown first. */
    List<RailEntry> entries();

    /** Whether work is open that would be lost, or left without anybody, if the operator signed out now. */
    boolean hasOpenWork();

    /** The operator signs out: whatever still runs for them ends. */
    void close();
}
