package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What can be said of the screens' files without opening them; the journeys open every one in both languages. */
class FxmlFileTest {

    @Test
    void theNamesAndTheFolderAreTheSame() throws IOException {
        try (var files = Files.list(Path.of("fxml"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(FxmlFile.values())
                            .map(file -> file.fileName() + ".fxml")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(FxmlFile.class)
    void itsControllerHasEveryFieldAndHandler(FxmlFile file) throws ClassNotFoundException {
        List<String> controllers = found(file, "fx:controller=\"([^\"]+)\"");
        if (controllers.isEmpty()) {
            return;
        }
        Class<?> controller = Class.forName(controllers.get(0));
        assertThat(names(controller.getDeclaredMethods())).containsAll(found(file, "=\"#([a-zA-Z]+)\""));
        assertThat(controller.getDeclaredConstructors()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(FxmlFile.class)
    void looksAreLeftToTheStyleSheetsAndPlacesToTheLayout(FxmlFile file) {
        assertThat(found(file, "\\b(style|layoutX|layoutY|prefWidth|prefHeight)=\""))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FxmlFile.class)
    void everyWordIsAKey(FxmlFile file) {
        assertThat(found(file, "\\b(?:text|promptText|accessibleText|accessibleHelp)=\"([^%$\"][^\"]*)\""))
                .allMatch(words -> words.length() <= 2
                        || List.of("Ctrl L", "OneWindow 一窗").contains(words)
                        || words.matches("F\\d+|Esc|Alt\\+.*|Ctrl.*"));
    }

    @ParameterizedTest
    @EnumSource(FxmlFile.class)
    void everyIconIsThere(FxmlFile file) {
        assertThat(found(file, "iconLiteral=\"([^\"]+)\""))
                .allSatisfy(icon ->
                        assertThat(BootstrapIcons.findByDescription(icon)).isNotNull());
    }

    private static Stream<String> names(Member[] members) {
        return Arrays.stream(members).map(Member::getName);
    }

    private static List<String> found(FxmlFile file, String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(Path.of("fxml", file.fileName() + ".fxml")))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
