package org.onewindow.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Builds screens from FXML in the language of now. Controllers come from suppliers that give them all they need through the constructor; a
 * controller nobody named is refused. Immutable; loading happens on the JavaFX thread.
 */
public final class ScreenLoader {
    private final Appearance appearance;
    private final Map<Class<?>, Supplier<?>> controllers;

    /** A loader that knows the controllers of the kit and no others. */
    public ScreenLoader(Appearance appearance) {
        this(appearance, Map.of(AppearanceController.class, () -> new AppearanceController(appearance)));
    }

    private ScreenLoader(Appearance appearance, Map<Class<?>, Supplier<?>> controllers) {
        this.appearance = appearance;
        this.controllers = Map.copyOf(controllers);
    }

    /** The same loader, knowing one controller more. */
    public <C> ScreenLoader with(Class<C> type, Supplier<? extends C> supplier) {
        Map<Class<?>, Supplier<?>> more = new HashMap<>(controllers);
        more.put(type, supplier);
        return new ScreenLoader(appearance, more);
    }

    /**
     * Builds the nodes of {@code file} afresh.
     *
     * @throws UncheckedIOException if the file can't be read or is faulty
     * @throws IllegalArgumentException if it names a controller nobody supplies
     */
    public Parent load(FxmlFile file) {
        FXMLLoader loader = new FXMLLoader(file.address(), appearance.texts().bundle());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(file.fileName(), e);
        }
    }

    private Object controller(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalArgumentException("nobody supplies the controller " + type.getName());
        }
        return supplier.get();
    }
}
