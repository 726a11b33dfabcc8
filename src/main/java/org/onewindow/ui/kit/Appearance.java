package org.onewindow.ui.kit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

/**
 * How the screens look just now: language, theme and text size. Whoever shows words or colours observes it. To be used on one thread, the
 * JavaFX thread once there is a window; needs no toolkit.
 */
public final class Appearance {
    private static final List<Integer> SIZES = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    private static final int STANDARD_SIZE = 100;

    private final ObjectProperty<Language> language;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Integer> percent = new SimpleObjectProperty<>(STANDARD_SIZE);
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    /** Begins with this language and theme, and the standard text size. */
    public Appearance(Language language, Theme theme) {
        this.language = new SimpleObjectProperty<>(language);
        this.theme = new SimpleObjectProperty<>(theme);
    }

    /** The language of the screens. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The language of the screens now. */
    public Language language() {
        return language.get();
    }

    /** The words in the language of now. */
    public Texts texts() {
        return texts.computeIfAbsent(language.get(), Texts::load);
    }

    /** The words for a key in the language of now; see {@link Texts#text}. */
    public String text(String key, Object... arguments) {
        return texts().text(key, arguments);
    }

    /** The formats of dates and numbers in the language of now. */
    public Formats formats() {
        return new Formats(texts());
    }

    /** The look. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The look now. */
    public Theme theme() {
        return theme.get();
    }

    /** The size of the text in percent of the standard, from 80 to 200. */
    public ObjectProperty<Integer> percentProperty() {
        return percent;
    }

    /** Changes to the other language. */
    public void switchLanguage() {
        language.set(language.get().other());
    }

    /** Changes to the other theme. */
    public void switchTheme() {
        theme.set(theme.get().other());
    }

    /** One step larger, up to twice the standard size. */
    public void enlarge() {
        SIZES.stream().filter(size -> size > percent.get()).findFirst().ifPresent(percent::set);
    }

    /** One step smaller, down to four fifths of the standard size. */
    public void reduce() {
        SIZES.stream()
                .filter(size -> size < percent.get())
                .reduce((first, second) -> second)
                .ifPresent(percent::set);
    }

    /** Back to the standard size. */
    public void standardSize() {
        percent.set(STANDARD_SIZE);
    }
}
