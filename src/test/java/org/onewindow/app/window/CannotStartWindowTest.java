package org.onewindow.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.language.Language;
import org.onewindow.ui.kit.ScreenTest;

class CannotStartWindowTest extends ScreenTest {
    @TempDir
    private Path home;

    @Test
    void everyFaultOfTheSettingsIsNamedWithKeyAndWhatIsAllowedInBothLanguages() throws IOException {
        Files.writeString(
                home.resolve(SettingsReader.FILE_NAME),
                "{\"counter\": \"7\", \"colour\": \"red\", \"idleLockMinutes\": 0}");
        SettingsRead.Faulty read = (SettingsRead.Faulty) SettingsReader.read(home, List.of());

        show(CannotStartWindow.screen(appearance, read.faults()));
        pictures("cannot-start-settings");

        assertThat(lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("\"counter\"") && line.contains("two digits"))
                .anyMatch(line -> line.contains("\"colour\"") && line.contains("exchange.url"))
                .anyMatch(line -> line.contains("\"idleLockMinutes\"") && line.contains("from 1 to 60"));

        doOnScreen(() -> appearance.languageProperty().set(Language.CHINESE));

        assertThat(lines()).hasSize(3).anyMatch(line -> line.contains("“counter”") && line.contains("两位数字"));
    }

    private List<String> lines() {
        TextArea area = find("#lines");
        return area.getText().lines().toList();
    }
}
