package org.onewindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long the packaged program takes from its command to being ready to type, against the least JavaFX window there is. */
final class StartSpeed implements Benchmark {
    private static final int RUNS = 7;
    private static final long LONGEST_MILLIS = 60_000;
    static final Path PROGRAM = Path.of("target", "onewindow").toAbsolutePath();

    private record Start(double millis, double residentMiB) {}

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        String bareClasses = Stream.concat(
                        Stream.of(System.getProperty("java.class.path").split(":"))
                                .filter(entry -> entry.endsWith("test-classes")),
                        jars("javafx-"))
                .collect(Collectors.joining(":"));
        try (Display display = Display.start()) {
            Samples program = new Samples();
            Samples programMemory = new Samples();
            Samples bare = new Samples();
            Samples bareMemory = new Samples();
            Samples plain = new Samples();
            // The first start makes the archive of classes; the second makes sure that it is used.
            for (int run = -2; run < RUNS; run++) {
                Start ours = program(display, folder);
                Start least = bare(display, folder, bareClasses, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
                Start standard = bare(display, folder, bareClasses);
                if (run >= 0) {
                    program.add(ours.millis());
                    programMemory.add(ours.residentMiB());
                    bare.add(least.millis());
                    bareMemory.add(least.residentMiB());
                    plain.add(standard.millis());
                }
            }
            return List.of(
                    Figure.ratio("start to ready to type ÷ a bare window", program.median() / plain.median(), 2.5),
                    Figure.ratio(
                            "start to ready to type ÷ a bare window with our options for Java",
                            program.median() / bare.median(),
                            2.5),
                    Figure.told("start to ready to type", program.median(), "ms"),
                    Figure.told("bare window", plain.median(), "ms"),
                    Figure.told("bare window with our options for Java", bare.median(), "ms"),
                    Figure.told("memory when ready", programMemory.median(), "MiB"),
                    Figure.told("memory of the bare window with our options", bareMemory.median(), "MiB"));
        }
    }

    private static Start program(Display display, Path folder) throws Exception {
        Path mark = folder.resolve("mark");
        ProcessBuilder builder = display.process(
                folder.resolve("program.log"), PROGRAM.resolve("bin/onewindow").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ONEWINDOW_HOME", folder.resolve("home").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("ONEWINDOW_JAVA_OPTIONS", "-Donewindow.startupMark=" + mark);
        return start(builder, mark);
    }

    private static Start bare(Display display, Path folder, String classPath, String... options) throws Exception {
        Path mark = folder.resolve("mark");
        Stream<String> command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(options),
                        Stream.of("-cp", classPath, BareWindowStarter.class.getName(), mark.toString()))
                .flatMap(part -> part);
        return start(display.process(folder.resolve("bare.log"), command.toArray(String[]::new)), mark);
    }

    private static Start start(ProcessBuilder builder, Path mark) throws Exception {
        Files.deleteIfExists(mark);
        long start = System.currentTimeMillis();
        Process process = builder.start();
        try {
            double millis = await(mark, process, start) - start;
            return new Start(millis, residentMiB(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static double await(Path mark, Process process, long start) throws Exception {
        while (System.currentTimeMillis() - start < LONGEST_MILLIS) {
            if (Files.exists(mark)) {
                return Files.getLastModifiedTime(mark).to(TimeUnit.MICROSECONDS) / 1e3;
            }
            if (!process.isAlive()) {
                throw new IOException("it ended with " + process.exitValue() + " before it was ready");
            }
            Thread.sleep(20);
        }
        throw new IOException("it was not ready within a minute");
    }

    private static double residentMiB(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> jars(String prefix) throws IOException {
        try (Stream<Path> all = Files.list(PROGRAM.resolve("lib"))) {
            return all
                    .filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .map(Path::toString)
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
