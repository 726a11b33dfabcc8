package org.onewindow.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The bundled font, in both weights. JavaFX finds no Chinese font by itself on Linux; the style sheets name this one. What is in it:
 * {@code installer/fonts/subset-fonts.py}.
 */
public final class Fonts {
    /** The family's name, as style sheets say it. */
    public static final String FAMILY = "OneWindow Sans";

    private static final List<String> FILES = List.of("OneWindowSans-Regular.otf", "OneWindowSans-Bold.otf");

    private Fonts() {}

    /**
     * Loads both weights; doing it again does no harm.
     *
     * @throws IllegalStateException if a font is missing or unreadable
     */
    public static void load() {
        for (String file : FILES) {
            try (var in = Fonts.class.getResourceAsStream("/assets/fonts/" + file)) {
                if (in == null || Font.loadFont(in, 14) == null) {
                    throw new IllegalStateException("can't load the font " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }
}
