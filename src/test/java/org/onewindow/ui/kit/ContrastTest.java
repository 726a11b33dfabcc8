package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the named colours to the contrast of WCAG 2.1: 4.5 for text, 3 for lines that show where a control or the focus is. */
class ContrastTest {
    private static final Pattern NAMED = Pattern.compile("(-ow-[a-z-]+):\\s*(#[0-9a-f]{6});");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextCanBeReadOnItsGround(Theme theme) throws IOException {
        Map<String, Color> colours = colours(theme);
        for (String kind : new String[] {"good", "warning", "saved", "bad", "busy", "barred", "neutral", "chosen"}) {
            assertContrast(colours, "-ow-" + kind + "-text", "-ow-" + kind + "-back", 4.5);
            assertContrast(colours, "-ow-" + kind + "-text", "-ow-panel-back", 4.5);
        }
        for (String ground : new String[] {"-ow-page-back", "-ow-panel-back", "-ow-hover-back"}) {
            assertContrast(colours, "-ow-text", ground, 4.5);
            assertContrast(colours, "-ow-text-quiet", ground, 4.5);
            assertContrast(colours, "-ow-link-text", ground, 4.5);
        }
        for (String ground : new String[] {"-ow-brand-back", "-ow-brand-back-middle", "-ow-brand-back-end"}) {
            assertContrast(colours, "-ow-brand-text", ground, 4.5);
            assertContrast(colours, "-ow-brand-quiet-text", ground, 4.5);
        }
        assertContrast(colours, "-ow-brand-text", "-ow-brand-panel-back", 4.5);
        assertContrast(colours, "-ow-on-accent-text", "-ow-accent", 4.5);
        assertContrast(colours, "-ow-on-accent-text", "-ow-accent-strong", 4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theFocusAndTheFrameOfAFieldStandOut(Theme theme) throws IOException {
        Map<String, Color> colours = colours(theme);
        for (String ground : new String[] {"-ow-page-back", "-ow-panel-back"}) {
            assertContrast(colours, "-ow-focus", ground, 3);
            assertContrast(colours, "-ow-field-line", ground, 3);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bothThemesNameTheSameColours(Theme theme) throws IOException {
        assertThat(colours(theme)).containsOnlyKeys(colours(theme.other()).keySet());
    }

    private static void assertContrast(Map<String, Color> colours, String text, String ground, double least) {
        assertThat(contrast(named(colours, text), named(colours, ground)))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Color> colours(Theme theme) throws IOException {
        Map<String, Color> colours = new HashMap<>();
        NAMED.matcher(Files.readString(Path.of("assets", "style", theme.code() + ".css")))
                .results()
                .forEach(match -> colours.put(match.group(1), Color.web(match.group(2))));
        return colours;
    }

    private static Color named(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
