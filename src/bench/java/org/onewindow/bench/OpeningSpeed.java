package org.onewindow.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a full vault takes to be opened: a million entries and a million saved records together, in a Java machine that has just started as the packaged
 * program's does, from its jars and an archive of the classes that an earlier run loaded.
 */
final class OpeningSpeed implements Benchmark {
    private static final int RECORDS = Integer.getInteger("bench.saved", 1_000_000);
    private static final int RUNS = 5;
    private static final double LONGEST_MILLIS = 1000;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Path directory = folder.resolve("full");
        ViewSpeed.write(directory);
        new SavedSpeed().save(directory, RECORDS);
        String classPath = classPath(folder.resolve("bench.jar"));
        Path archive = folder.resolve("opening.jsa");
        run(
                List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"),
                classPath,
                directory,
                folder.resolve("figures"));
        Samples first = new Samples();
        Samples again = new Samples();
        for (int run = 0; run < RUNS; run++) {
            List<String> told =
                    run(List.of("-XX:SharedArchiveFile=" + archive), classPath, directory, folder.resolve("figures"));
            first.add(Double.parseDouble(told.get(0)));
            again.add(Double.parseDouble(told.get(1)));
        }
        return List.of(
                Figure.atMost("opening a full vault and its view", again.median(), "ms", LONGEST_MILLIS),
                Figure.told("the same as the first thing a program does", first.median(), "ms"));
    }

    /** Archives are made of jars only. */
    private static String classPath(Path ownJar) throws IOException, URISyntaxException {
        String own = Path.of(OpeningProgram.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        int code = jar.run(System.out, System.err, "--create", "--file", ownJar.toString(), "-C", own, ".");
        if (code != 0) {
            throw new IOException("the benchmarks' classes could not be packed");
        }
        try (Stream<Path> jars = Files.list(StartSpeed.PROGRAM.resolve("lib"))) {
            return Stream.concat(jars.sorted(), Stream.of(ownJar))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static List<String> run(List<String> sharing, String classPath, Path directory, Path result)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ProgramOptions.JAVA);
        command.addAll(sharing);
        command.addAll(
                List.of("-cp", classPath, OpeningProgram.class.getName(), directory.toString(), result.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("the vault could not be opened");
        }
        return Files.readAllLines(result);
    }
}
