package org.onewindow.ui.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.OpeningWords;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.language.Language;
import org.onewindow.ui.kit.ScreenTest;

class CannotStartScreenTest extends ScreenTest {
    @TempDir
    private Path home;

    @Test
    void everyFaultOfACatalogueIsShownInTheLanguageOfTheMoment() throws IOException {
        StationOpening opening = openWithAFaultyCatalogue();
        show(new CannotStartScreen(appearance, texts -> OpeningWords.sentences(opening, texts)));
        pictures("cannot-start");

        assertThat(lines()).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.startsWith("File "));
        assertThat(lines())
                .anyMatch(line -> line.contains("items.csv"))
                .anyMatch(line -> line.contains("services.csv"));

        doOnScreen(() -> appearance.languageProperty().set(Language.CHINESE));

        assertThat(lines()).hasSizeGreaterThanOrEqualTo(2).allMatch(line -> line.contains("文件"));
    }

    private List<String> lines() {
        TextArea area = find("#lines");
        return area.getText().lines().toList();
    }

    private StationOpening openWithAFaultyCatalogue() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assets/catalogue"))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName().toString()));
            }
        }
        append("items.csv", "S01-99,S01,新项,New item,text,PERSON,CONDITIONAL,L2,DAILY,CASE_8_HOURS,NONE,,");
        append("services.csv", "S99.query,S99,新服务,New service,QUERY,query,PERSON,,S99-01");
        SettingsRead read = SettingsReader.read(home, List.of("catalogue.directory=."));
        return StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test");
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(home.resolve(file), line + "\n", StandardOpenOption.APPEND);
    }
}
