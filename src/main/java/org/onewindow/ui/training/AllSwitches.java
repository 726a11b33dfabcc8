package org.onewindow.ui.training;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.FxmlFile;
import org.onewindow.ui.kit.Screen;
import org.onewindow.ui.kit.ScreenLoader;

/** Every department and service with every trouble, to be laid over the screen. */
public final class AllSwitches implements Screen {
    private final Appearance appearance;
    private final SwitchesViewModel switches;
    private final Runnable close;
    private @Nullable Parent built;

    /** Shows {@code switches}; its button calls {@code close}. */
    public AllSwitches(Appearance appearance, SwitchesViewModel switches, Runnable close) {
        this.appearance = appearance;
        this.switches = switches;
        this.close = close;
    }

    @Override
    public Parent build() {
        built = new ScreenLoader(appearance)
                .with(AllSwitchesController.class, () -> new AllSwitchesController(appearance, switches, close))
                .load(FxmlFile.TRAINING_SWITCHES);
        return built;
    }

    @Override
    public void onShown() {
        Node list = built == null ? null : built.lookup("#targets");
        if (list != null) {
            list.requestFocus();
        }
    }
}
