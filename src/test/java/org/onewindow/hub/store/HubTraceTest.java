package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.HubUnavailableException;

class HubTraceTest {
    @TempDir
    private Path folder;

    @Test
    void whatH2CouldNotDoIsWrittenIntoNoFileOfItsOwn() throws Exception {
        try (Database database = new Database(StoreSettings.inFolder(folder))) {
            assertThatThrownBy(() -> database.maintain("SELECT 1 FROM nowhere WHERE code = 'canary-7Q2M'"))
                    .isInstanceOf(HubUnavailableException.class);
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("hub.mv.db");
        }
    }
}
