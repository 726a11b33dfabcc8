package org.onewindow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which archive of classes the script that starts the program uses and writes. A script stands in for Java: it says what it was called with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
    /** Writes an archive where it is told to, as Java does when it ends; its process is the one whose number the archive has. */
    private static final String JAVA = """
            #!/bin/sh
            [ "$1" != -version ] || { echo "java 17" >&2; exit 0; }
            echo "$1"
            case $1 in
              -XX:ArchiveClassesAtExit=*) printf "$MAGIC" > "${1#*=}" ;;
            esac
            """;

    private static final String COMPLETE = "\\250\\253\\013\\360";

    @TempDir
    private Path folder;

    private Path cache;

    @BeforeEach
    void aProgramAndAJava() throws IOException {
        cache = folder.resolve("cache/onewindow");
        Path script = folder.resolve("program/bin/onewindow");
        Files.createDirectories(script.getParent());
        Files.createDirectories(folder.resolve("program/lib"));
        Files.createDirectories(folder.resolve("java/bin"));
        Files.copy(Path.of("installer/bin/onewindow"), script);
        Files.writeString(folder.resolve("program/lib/onewindow-1.jar"), "a program");
        Path java = folder.resolve("java/bin/java");
        Files.writeString(java, JAVA);
        for (Path each : List.of(script, java)) {
            assertThat(each.toFile().setExecutable(true)).isTrue();
        }
    }

    private String start(String magic, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("program/bin/onewindow").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("MAGIC", magic);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '', window
            --set language=en, window
            --set=language=en --set counter=02, window
            check 110108198501019972, check
            --set language=en lookup 110108198501019972 --matter M04, lookup
            lookup check --matter M04, lookup
            hub status, hub
            """)
    void theWindowAndEachCommandHaveTheirOwn(String arguments, String kind) throws Exception {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");

        assertThat(start(COMPLETE, words)).startsWith("-XX:ArchiveClassesAtExit=" + cache.resolve(kind + "-"));
        assertThat(start(COMPLETE, words))
                .startsWith("-XX:SharedArchiveFile=" + cache.resolve(kind + "-"))
                .endsWith(".jsa");
        assertThat(archives()).singleElement().asString().endsWith(".jsa");
    }

    @ParameterizedTest
    @CsvSource({"--version", "--help", "lookup --help", "lokup"})
    void whatOnlyPrintsSomethingMakesNone(String arguments) throws Exception {
        assertThat(start(COMPLETE, arguments.split(" "))).isEqualTo("-Xshare:auto");
        assertThat(cache).doesNotExist();
    }

    @Test
    void twoFirstStartsWriteTwoFilesAndOneIsKept() throws Exception {
        start(COMPLETE, "check", "1");
        Path first = cache.resolve(archives().get(0));
        Path second = first.resolveSibling(first.getFileName().toString().replaceFirst("\\d+\\.new$", "999999999.new"));
        Files.copy(first, second);

        assertThat(start(COMPLETE, "check", "1")).startsWith("-XX:SharedArchiveFile=");
        assertThat(archives()).singleElement().asString().endsWith(".jsa");
    }

    @Test
    void oneThatIsStillBeingWrittenIsLeftAlone() throws Exception {
        start(COMPLETE, "check", "1");
        Path done = cache.resolve(archives().get(0));
        Path running = done.resolveSibling(done.getFileName()
                .toString()
                .replaceFirst("\\d+\\.new$", ProcessHandle.current().pid() + ".new"));
        Files.move(done, running);

        assertThat(start(COMPLETE, "check", "1")).startsWith("-XX:ArchiveClassesAtExit=");
        assertThat(running).exists();
    }

    @Test
    void oneThatWasCutShortIsThrownAway() throws Exception {
        start("\\000\\000\\000\\000", "check", "1");

        assertThat(start(COMPLETE, "check", "1")).startsWith("-XX:ArchiveClassesAtExit=");
        assertThat(start(COMPLETE, "check", "1")).startsWith("-XX:SharedArchiveFile=");
    }

    @Test
    void anotherVersionsIsRemoved() throws Exception {
        start(COMPLETE, "check", "1");
        start(COMPLETE, "check", "1");
        start(COMPLETE, "lookup", "1");
        Files.writeString(folder.resolve("program/lib/onewindow-1.jar"), "a newer program");

        start(COMPLETE, "check", "1");

        assertThat(archives())
                .hasSize(2)
                .filteredOn(name -> name.startsWith("check-"))
                .hasSize(1);
    }
}
