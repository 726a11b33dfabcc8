package org.onewindow.hub.server;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class IdempotencyOnH2Test extends IdempotencyTest {
    @Override
    String freshStore() {
        return "";
    }

    @Override
    String answersKept(Path home, String url) throws Exception {
        return new String(Files.readAllBytes(home.resolve("store/hub.mv.db")), StandardCharsets.ISO_8859_1);
    }
}
