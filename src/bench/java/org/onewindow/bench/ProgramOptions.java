package org.onewindow.bench;

import java.util.List;

/** How Java is started for the packaged program; what a clerk feels is measured with the same. */
final class ProgramOptions {
    /** As in {@code installer/bin/onewindow}. */
    static final List<String> JAVA = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m");

    private ProgramOptions() {}
}
