package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of H2; within one process it may be opened twice, which is how the tests look at the rows. */
class HubOnH2Test extends HubStoreTest {
    @TempDir
    Path folder;

    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.inFolder(Files.createTempDirectory(folder, "hub"));
    }

    @Test
    void aStoreIsMadeAsItsUrlSaysThoughTheSettingsRepeatItsName() throws Exception {
        String place = "file:" + folder.resolve("named");
        StoreSettings settings = StoreSettings.of("jdbc:h2:" + place + ";USER=" + place);

        HubStore.create(settings, KEYS, station).close();

        HubStore.open(settings, KEYS, station).close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("named")))
                    .containsExactly(folder.resolve("named.mv.db"));
        }
    }

    @Override
    Path files() {
        return folder;
    }
}
