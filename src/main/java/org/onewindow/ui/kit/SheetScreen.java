package org.onewindow.ui.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** A sheet to be laid over the screen; its button {@code sheet-close} gets the focus. */
public final class SheetScreen<C> implements Screen {
    private final Appearance appearance;
    private final FxmlFile file;
    private final Class<C> controller;
    private final Supplier<C> supplier;
    private @Nullable Parent built;

    /** Builds {@code file} with a controller from {@code supplier}. */
    public SheetScreen(Appearance appearance, FxmlFile file, Class<C> controller, Supplier<C> supplier) {
        this.appearance = appearance;
        this.file = file;
        this.controller = controller;
        this.supplier = supplier;
    }

    @Override
    public Parent build() {
        built = new ScreenLoader(appearance).with(controller, supplier).load(file);
        return built;
    }

    @Override
    public void onShown() {
        Node close = built == null ? null : built.lookup("#sheet-close");
        if (close != null) {
            close.requestFocus();
        }
    }
}
