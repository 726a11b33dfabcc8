package org.onewindow.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a full vault takes to be opened: a million entries and a million saved records together, in a Java machine that has just started. */
final class OpeningSpeed implements Benchmark {
    private static final int RECORDS = Integer.getInteger("bench.saved", 1_000_000);
    private static final int RUNS = 5;
    private static final double LONGEST_MILLIS = 1000;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Path directory = folder.resolve("full");
        ViewSpeed.write(directory);
        new SavedSpeed().save(directory, RECORDS);
        Samples first = new Samples();
        Samples again = new Samples();
        for (int run = 0; run < RUNS; run++) {
            List<String> told = run(directory, folder.resolve("figures"));
            first.add(Double.parseDouble(told.get(0)));
            again.add(Double.parseDouble(told.get(1)));
        }
        return List.of(
                Figure.atMost("opening a full vault and its view", again.median(), "ms", LONGEST_MILLIS),
                Figure.told("the same as the first thing a program does, its classes included", first.median(), "ms"));
    }

    private static List<String> run(Path directory, Path result) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ProgramOptions.JAVA);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                OpeningProgram.class.getName(),
                directory.toString(),
                result.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("the vault could not be opened");
        }
        return Files.readAllLines(result);
    }
}
