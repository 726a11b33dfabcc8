package org.onewindow.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs the benchmarks, each in a Java machine of its own, one after the other, and prints what they measured. Ends with 1 if a limit is missed or a
 * benchmark fails.
 */
public final class Benchmarks {
    private static final Path RESULTS = Path.of("target", "bench", "results.jsonl");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The benchmarks by name. */
    private enum Name {
        ANSWERS(AnswersSpeed::new, ProgramOptions.JAVA),
        OFFLINE(OfflineSpeed::new, ProgramOptions.JAVA),
        LOOKUPS(LookupsSpeed::new),
        SANDBOX(SandboxSpeed::new),
        JOURNAL(JournalSpeed::new),
        AUDIT(AuditSpeed::new),
        RISK(RiskSpeed::new),
        UNLOCK(UnlockSpeed::new),
        VIEW(ViewSpeed::new),
        REVIEW(ReviewSpeed::new),
        STATION(StationSpeed::new),
        SAVED(SavedSpeed::new),
        OPENING(OpeningSpeed::new),
        HUB(HubSpeed::new),
        DRAIN(DrainSpeed::new),
        START(StartSpeed::new),
        PULSES(PulsesSpeed::new);

        private final Supplier<Benchmark> benchmark;
        private final List<String> java;

        Name(Supplier<Benchmark> benchmark) {
            this(benchmark, List.of("-Xmx2g"));
        }

        Name(Supplier<Benchmark> benchmark, List<String> java) {
            this.benchmark = benchmark;
            this.java = java;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Benchmarks() {}

    /**
     * Without an argument runs all benchmarks, or those that the system property {@code bench} names, separated by commas; with the name of one and a
     * file, measures that one here and writes its figures there.
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            measure(named(arguments[0]), Path.of(arguments[1]));
            System.exit(0);
        }
        System.exit(runAll(chosen()) ? 0 : 1);
    }

    private static List<Name> chosen() {
        String names = System.getProperty("bench", "").strip();
        return names.isEmpty()
                ? List.of(Name.values())
                : Stream.of(names.split(",", -1))
                        .map(String::strip)
                        .map(Benchmarks::named)
                        .toList();
    }

    private static Name named(String word) {
        return Arrays.stream(Name.values())
                .filter(name -> name.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark " + word + "; there are "
                        + Arrays.stream(Name.values()).map(Name::word).toList()));
    }

    private static boolean runAll(List<Name> names) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Files.createDirectories(RESULTS.getParent());
        Files.deleteIfExists(RESULTS);
        var machine = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                Locale.ROOT,
                "%d processors, load %.1f before the start; other work on the machine makes these figures worse.%n",
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage());
        List<String> failed = new ArrayList<>();
        for (Name name : names) {
            Path figures = Files.createTempFile("onewindow-bench", ".txt");
            boolean done = fork(name, figures);
            for (String line : Files.readAllLines(figures)) {
                out.println(line);
                done &= !line.endsWith("FAIL");
            }
            Files.delete(figures);
            if (!done) {
                failed.add(name.word());
            }
        }
        out.println(failed.isEmpty() ? "Every limit is kept." : "Limits missed, or no figures, in: " + failed);
        return failed.isEmpty();
    }

    private static boolean fork(Name name, Path figures) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(name.java);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName(),
                name.word(),
                figures.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private static void measure(Name name, Path figures) throws Exception {
        Path folder = Path.of("target", "bench", "work").toAbsolutePath();
        Folders.delete(folder);
        Files.createDirectories(folder);
        List<Figure> measured = name.benchmark.get().measure(folder);
        Files.write(
                figures,
                measured.stream().map(figure -> figure.line(name.word())).toList());
        Files.write(
                RESULTS,
                measured.stream().map(figure -> figure.json(name.word())).toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Folders.delete(folder);
    }
}
