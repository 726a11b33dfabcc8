package org.onewindow.hub.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;

/** The short list of what was issued: serial, until when, for whom; a line each. Noted before a certificate leaves. */
final class IssuedSerials {
    private final Path file;

    IssuedSerials(Path file) {
        this.file = file;
    }

    void add(X509Certificate certificate, String whom) throws IOException {
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        String line = certificate.getSerialNumber().toString(16) + " "
                + certificate.getNotAfter().toInstant() + " " + whom + "\n";
        PrivateFiles.write(file, (before + line).getBytes(StandardCharsets.UTF_8));
    }
}
