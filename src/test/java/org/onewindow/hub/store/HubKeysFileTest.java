package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.HubKeys;

class HubKeysFileTest {
    @TempDir
    Path folder;

    @Test
    void keysComeBackAndAreNeverOverwritten() throws IOException {
        HubKeys keys = HubKeys.generate("onewindow/110108/hub", new SecureRandom());
        HubKeysFile file = new HubKeysFile(folder.resolve("hub.keys"));
        assertThat(file.exists()).isFalse();

        file.create(keys);

        HubKeys read = file.read(keys.subjects());
        assertThat(read.origin()).isEqualTo("onewindow/110108/hub");
        assertThat(read.sealing()).isEqualTo(keys.sealing());
        assertThat(read.signer().seed()).isEqualTo(keys.signer().seed());
        assertThatThrownBy(() -> file.create(keys)).isInstanceOf(IOException.class);
    }

    @Test
    void damagedKeysAreRefused() throws IOException {
        HubKeys keys = HubKeys.generate("onewindow/110108/hub", new SecureRandom());
        Path path = folder.resolve("hub.keys");
        new HubKeysFile(path).create(keys);
        Files.writeString(path, Files.readString(path).replace("signing ", "signing A"));

        assertThatThrownBy(() -> new HubKeysFile(path).read(keys.subjects())).isInstanceOf(IOException.class);
    }
}
