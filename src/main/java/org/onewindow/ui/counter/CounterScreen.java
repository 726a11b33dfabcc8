package org.onewindow.ui.counter;

import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.onewindow.catalogue.Masking;
import org.onewindow.language.Texts;
import org.onewindow.lookup.FieldText;
import org.onewindow.subject.Divisions;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;
import org.onewindow.ui.kit.Shown;
import org.onewindow.ui.kit.Ticking;

/** The counter, as the shell hosts it: builds its nodes for the language of now around a view model that stays. */
public final class CounterScreen implements Screen {
    private static final Duration TICK = Duration.millis(250);

    private final CounterViewModel model;
    private final Appearance appearance;
    private final Divisions divisions;
    private final Masking masking;
    private final Clock time;
    private final PrintTools print;
    private Runnable focusNumber = () -> {};

    /** A counter that shows {@code model}; times of day are shown in the zone of {@code time}. */
    public CounterScreen(
            CounterViewModel model,
            Appearance appearance,
            Divisions divisions,
            Masking masking,
            Clock time,
            PrintTools print) {
        this.model = model;
        this.appearance = appearance;
        this.divisions = divisions;
        this.masking = masking;
        this.time = time;
        this.print = print;
    }

    @Override
    public Parent build() {
        Texts texts = appearance.texts();
        AnswerWords words = new AnswerWords(texts, time);
        FieldText fieldWords = new FieldText(texts, masking, time);
        NumberWords numberWords = new NumberWords(texts, new SubjectPlace(divisions), fieldWords);
        CasePaper paper = new CasePaper(model, print, new CaseSheetWords(texts, masking, time), texts);
        Parent screen = new ScreenLoader(appearance)
                .with(CounterController.class, () -> new CounterController(model, texts, words, fieldWords, paper))
                .with(LookupBarController.class, () -> {
                    LookupBarController bar = new LookupBarController(model, texts, numberWords);
                    focusNumber = bar::focusNumber;
                    return bar;
                })
                .with(DepartmentsController.class, () -> new DepartmentsController(model, texts, words))
                .with(MaterialsController.class, () -> new MaterialsController(model, texts, paper))
                .with(DetailsController.class, () -> new DetailsController(model, texts, words, fieldWords))
                .load(FxmlFile.COUNTER);
        Ticking.whileOnScreen(screen, TICK, model::tick);
        Shown.whenFocusLeaves(screen, model::maskAll);
        return screen;
    }

    @Override
    public List<KeyHint> keys() {
        return CounterKeys.hints();
    }

    @Override
    public void onShown() {
        focusNumber.run();
    }

    @Override
    public void onLocked() {
        model.maskAll();
    }
}
