package org.onewindow.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeFolderTest {
    private static final Path USER = Path.of("/home/li");

    @Test
    void theNamedFolderWins() {
        assertThat(HomeFolder.find(Map.of("ONEWINDOW_HOME", "/srv/station", "XDG_DATA_HOME", "/x"), "Linux", USER))
                .isEqualTo(Path.of("/srv/station"));
    }

    @Test
    void eachPlatformHasItsPlace() {
        assertThat(HomeFolder.find(Map.of(), "Linux", USER)).isEqualTo(Path.of("/home/li/.local/share/onewindow"));
        assertThat(HomeFolder.find(Map.of("XDG_DATA_HOME", "/data"), "Linux", USER))
                .isEqualTo(Path.of("/data/onewindow"));
        assertThat(HomeFolder.find(Map.of(), "Mac OS X", USER))
                .isEqualTo(Path.of("/home/li/Library/Application Support/OneWindow"));
        assertThat(HomeFolder.find(Map.of("LOCALAPPDATA", "/local"), "Windows 11", USER))
                .isEqualTo(Path.of("/local/OneWindow"));
    }
}
