package org.onewindow.ui.cases;

import java.util.List;
import javafx.scene.Parent;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** The counter's cases of today: how far each has got, whether the hub has it, and what the hub said against it. */
public final class CasesScreen implements Screen {
    private final CasesViewModel model;
    private final Appearance appearance;
    private final Catalogue catalogue;

    /** The screen over {@code model}. */
    public CasesScreen(CasesViewModel model, Appearance appearance, Catalogue catalogue) {
        this.model = model;
        this.appearance = appearance;
        this.catalogue = catalogue;
    }

    @Override
    public Parent build() {
        CaseWords words = new CaseWords(appearance.texts(), catalogue);
        return new ScreenLoader(appearance)
                .with(CasesController.class, () -> new CasesController(model, words))
                .load(FxmlFile.CASES);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↑ ↓", "cases.key.choose"));
    }

    @Override
    public void onShown() {
        model.show();
    }

    @Override
    public void onLocked() {
        model.clear();
    }
}
