package org.onewindow.ui.counter;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import org.onewindow.casework.CasePrinting;
import org.onewindow.journal.CaseNumber;
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

    /** Asks where to; does nothing while there is no case with an answer, nor if another came, or {@code screen} was locked away, meanwhile. */
    void print(Node screen) {
        Optional<CaseView> asked = model.openCase().get().filter(any -> model.answeredCount() > 0);
        if (asked.isEmpty()) {
            return;
        }
        CaseNumber number = asked.get().number();
        Optional<Path> file = tools.dialog().ask(texts.text("counter.sheet.file-name", number) + ".pdf");
        Optional<CaseView> still =
                model.openCase().get().filter(now -> now.number().equals(number));
        if (file.isPresent() && still.isPresent() && screen.getScene() != null) {
            print(still.get(), file.get());
        }
    }

    private void print(CaseView view, Path file) {
        CounterViewModel.LookedUp shown = model.shown().get().orElseThrow();
        CasePrinting.About about = new CasePrinting.About(view.number(), shown.subject(), view.matter());
        model.print(tools.printing(), about, words.sheet(model, view, shown, tools), file);
    }
}
