package org.onewindow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.Canaries;
import org.onewindow.OwnProgram;

/**
 * What a look-up leaves on the disk when Java itself breaks down in the middle of it, started by the script that starts the program. An invented
 * citizen's number is on its command line, and their home in its memory.
 */
@DisabledOnOs(OS.WINDOWS)
class CrashReportTest {
    private static final String NUMBER = "110108198501019972";
    private static final String NAME = "宋刚";
    private static final String ADDRESS = "光明路224号梧桐苑";
    private static final Canaries CANARIES = new Canaries(Set.of(NUMBER, ADDRESS));

    /** As an office may set them for every Java on its machines, to find out why one breaks down. */
    private static final String KEEP_MEMORY = "-XX:+HeapDumpOnOutOfMemoryError -XX:+UsePerfData";

    /** What the program's own options are against; given after them, these win. */
    private static final String TELL_ALL = "-XX:-SuppressFatalErrorMessage " + KEEP_MEMORY;

    private static final String NO_ROOM = "-Xmx12m";

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void aProgram() throws IOException {
        script = folder.resolve("program/bin/onewindow");
        for (String made : List.of("program/bin", "program/lib", "work", "temporary", "home")) {
            Files.createDirectories(folder.resolve(made));
        }
        Files.copy(Path.of("installer/bin/onewindow"), script);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("program/lib/onewindow-1.jar"), "the classes are those of the tests");
    }

    private Process start(String more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                script.toString(), "lookup", NUMBER, "--matter", "M04", "--reveal", "--set", "language=zh");
        builder.directory(folder.resolve("work").toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        String classes = String.join(
                ":", OwnProgram.classPathParts().stream().map(Path::toString).toList());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "XDG_CACHE_HOME",
                        folder.resolve("program/lib/onewindow-1.jar/no-directory")
                                .toString(),
                        "ONEWINDOW_HOME",
                        folder.resolve("home").toString(),
                        "JAVA_TOOL_OPTIONS",
                        KEEP_MEMORY,
                        "ONEWINDOW_JAVA_OPTIONS",
                        "-Djava.io.tmpdir=" + folder.resolve("temporary") + " -cp " + classes + " " + more));
        return builder.start();
    }

    /** Breaks down with the first record on its way to the screen; says what the program leaves, while it runs and afterwards. */
    private Set<String> brokenDown(String options) throws Exception {
        Process program = start(options);
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            boolean shown = false;
            for (String line = lines.readLine(); line != null && !shown; line = lines.readLine()) {
                shown = line.contains(NAME);
            }
            assertThat(shown).isTrue();
            Set<String> left = new TreeSet<>(ofItsOwn(program.pid()));
            assertThat(new ProcessBuilder("kill", "-SEGV", Long.toString(program.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            return ended(program, left);
        } finally {
            program.destroyForcibly();
        }
    }

    private Set<String> outOfMemory(String options) throws Exception {
        Process program = start(options + " " + NO_ROOM);
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines()).noneMatch(line -> line.contains(NAME));
            return ended(program, new TreeSet<>());
        } finally {
            program.destroyForcibly();
        }
    }

    private Set<String> ended(Process program, Set<String> left) throws Exception {
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isNotZero();
        left.addAll(ofItsOwn(program.pid()));
        left.addAll(CANARIES.below(folder, Set.of()));
        return left;
    }

    /** Where Java publishes figures of a process, the words it was started with among them, whatever its directory for temporary files is. */
    private static List<String> ofItsOwn(long process) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> users = Files.list(Path.of("/tmp"))) {
            for (Path user : (Iterable<Path>)
                    users.filter(path -> path.getFileName().toString().startsWith("hsperfdata_"))::iterator) {
                Path figures = user.resolve(Long.toString(process));
                if (Files.isReadable(figures)) {
                    CANARIES.in(Files.readAllBytes(figures)).forEach(canary -> found.add("figures: " + canary));
                }
            }
        }
        return found;
    }

    private Stream<Path> reports() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("work"))) {
            return files.toList().stream();
        }
    }

    @Test
    void aBrokenJavaLeavesNothingOfTheCitizen() throws Exception {
        assertThat(brokenDown("")).isEmpty();
        assertThat(reports()).isEmpty();
    }

    @Test
    void withoutTheProgramsOptionsItWouldLeaveTheirNumber() throws Exception {
        assertThat(brokenDown(TELL_ALL))
                .contains("figures: " + NUMBER)
                .anyMatch(left -> left.matches("work/hs_err_pid\\d+\\.log: " + NUMBER));
    }

    @Test
    void aJavaWithoutMemoryLeavesNothingOfTheCitizen() throws Exception {
        assertThat(outOfMemory("")).isEmpty();
        assertThat(reports()).isEmpty();
    }

    @Test
    void withoutTheProgramsOptionsItWouldLeaveItsMemory() throws Exception {
        assertThat(outOfMemory(TELL_ALL)).anyMatch(left -> left.matches("work/java_pid\\d+\\.hprof: " + NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"installer/bin/onewindow.bat", "installer/make", "pom.xml"})
    void everyOtherWayToStartItHasTheSameOptions(String file) throws IOException {
        List<String> options = List.of(
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:-UsePerfData");
        assertThat(words("installer/bin/onewindow")).containsAll(options);
        assertThat(words(file)).containsAll(options);
    }

    private static List<String> words(String file) throws IOException {
        Matcher words = Pattern.compile("-XX:[+-]\\w+").matcher(Files.readString(Path.of(file)));
        return words.results().map(found -> found.group()).toList();
    }
}
