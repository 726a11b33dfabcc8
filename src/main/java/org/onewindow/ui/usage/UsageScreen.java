package org.onewindow.ui.usage;

import java.util.List;
import javafx.scene.Parent;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.review.usage.ReceiptCodes;
import org.onewindow.review.usage.UsageWords;
import org.onewindow.subject.NumberMask;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.KeyHint;
import org.onewindow.ui.kit.SaveDialog;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** Who looked at somebody's records, for that somebody. */
public final class UsageScreen implements Screen {
    private final UsageViewModel model;
    private final Appearance appearance;
    private final Catalogue catalogue;
    private final NumberMask mask;
    private final ReceiptCodes codes;
    private final SaveDialog dialog;
    private Runnable focusNumber = () -> {};

    /** The screen over {@code model}; {@code mask} is how the number on the slip is masked, {@code codes} make a chosen look's receipt a code. */
    public UsageScreen(
            UsageViewModel model,
            Appearance appearance,
            Catalogue catalogue,
            NumberMask mask,
            ReceiptCodes codes,
            SaveDialog dialog) {
        this.model = model;
        this.appearance = appearance;
        this.catalogue = catalogue;
        this.mask = mask;
        this.codes = codes;
        this.dialog = dialog;
    }

    @Override
    public Parent build() {
        UsageWords words = new UsageWords(appearance.texts(), catalogue, mask);
        return new ScreenLoader(appearance)
                .with(UsageController.class, () -> {
                    UsageController controller = new UsageController(model, appearance, words, codes, dialog);
                    focusNumber = controller::focusNumber;
                    return controller;
                })
                .load(FxmlFile.USAGE);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("↵", "usage.list-them"), new KeyHint("↑↓", "usage.show-receipt"));
    }

    @Override
    public void onShown() {
        focusNumber.run();
    }

    @Override
    public void onLocked() {
        model.clear();
    }
}
