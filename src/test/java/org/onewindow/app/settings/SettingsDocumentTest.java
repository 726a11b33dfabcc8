package org.onewindow.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {

    @Test
    void theTableInTheDocumentNamesEverySettingAndNoOther() throws IOException {
        String document = Files.readString(Path.of("src/docs/settings.md"));
        List<String> documented = Pattern.compile("(?m)^\\| `([^`]+)` \\|")
                .matcher(document)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();

        assertThat(documented).isEqualTo(SettingKey.keys());
    }
}
