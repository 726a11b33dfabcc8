package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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
}
