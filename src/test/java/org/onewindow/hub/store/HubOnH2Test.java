package org.onewindow.hub.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A file of H2; within one process it may be opened twice, which is how the tests look at the rows. */
class HubOnH2Test extends HubStoreTest {
    @TempDir
    Path folder;

    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.inFolder(Files.createTempDirectory(folder, "hub"));
    }

    @Override
    Path files() {
        return folder;
    }
}
