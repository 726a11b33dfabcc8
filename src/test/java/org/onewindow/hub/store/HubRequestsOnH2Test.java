package org.onewindow.hub.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class HubRequestsOnH2Test extends HubRequestsTest {
    @TempDir
    Path folder;

    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.inFolder(Files.createTempDirectory(folder, "hub"));
    }
}
