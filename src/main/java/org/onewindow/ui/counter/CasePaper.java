package org.onewindow.ui.counter;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.onewindow.casework.CasePrinting;
import org.onewindow.language.Texts;

/** Prints the case on the screen to a file that the clerk chooses. Used on the screen's thread only. */
final class CasePaper {
    private final CounterViewModel model;
    private final PrintTools tools;
    private final CaseSheetWords words;
    private final Texts texts;

    CasePaper(CounterViewModel model, PrintTools tools, CaseSheetWords words, Texts texts) {
        this.model = model;
        this.tools = tools;
        this.words = words;
        this.texts = texts;
    }

    /** Asks where to; does nothing while there is no case with an answer, nor if {@code screen} was locked away meanwhile. */
    void print(Node screen) {
        if (model.openCase().get().isEmpty() || model.answeredCount() == 0) {
            return;
        }
        CaseView view = model.openCase().get().get();
        CounterViewModel.LookedUp shown = model.shown().get().orElseThrow();
        Optional<Path> file = tools.dialog().ask(texts.text("counter.sheet.file-name", view.number()) + ".pdf");
        if (file.isPresent() && screen.getScene() != null) {
            CasePrinting.About about = new CasePrinting.About(view.number(), shown.subject(), view.matter());
            model.print(tools.printing(), about, words.sheet(model, view, shown, tools), file.get());
        }
    }
}
