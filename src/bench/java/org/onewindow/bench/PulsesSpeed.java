package org.onewindow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether the window stays smooth while the answers of fifteen departments arrive. */
final class PulsesSpeed implements Benchmark {
    private static final double FRAME = 16;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        Path figures = folder.resolve("figures");
        Path log = folder.resolve("program.log");
        try (Display display = Display.start()) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ProgramOptions.JAVA);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    PulseProgram.class.getName(),
                    folder.resolve("counter").toString(),
                    figures.toString()));
            Process program =
                    display.process(log, command.toArray(String[]::new)).start();
            if (!program.waitFor(3, TimeUnit.MINUTES)) {
                program.destroyForcibly();
            }
        }
        if (!Files.exists(figures)) {
            throw new IOException("the window brought no figures: " + Files.readString(log));
        }
        return List.of(
                pulse(read(figures, "pulse99"), read(figures, "graphicsCard") > 0),
                Figure.atMost(
                        "JavaFX thread's work from pulse to pulse, 99th percentile",
                        read(figures, "work99"),
                        "ms",
                        FRAME),
                Figure.told("what of a pulse the thread works, 99th percentile", read(figures, "own99"), "ms"),
                Figure.told("longest pulse", read(figures, "pulseMost"), "ms"),
                Figure.told("most work from pulse to pulse", read(figures, "workMost"), "ms"),
                Figure.told("pulses", read(figures, "pulses"), ""),
                Figure.told(
                        "Enter to the first card painted, its service taking 50 ms", read(figures, "firstCard"), "ms"),
                Figure.told("longest pulse of the first look-up after the start", read(figures, "coldPulseMost"), "ms"),
                Figure.told("most work of the first look-up after the start", read(figures, "coldWorkMost"), "ms"));
    }

    /** Where the processor draws, a pulse waits for the drawing of the one before; that is said, and held against nobody. */
    private static Figure pulse(double millis, boolean graphicsCard) {
        return graphicsCard
                ? Figure.atMost("pulse, 99th percentile", millis, "ms", FRAME)
                : Figure.told("pulse with its drawing by the processor, 99th percentile", millis, "ms");
    }

    private static double read(Path figures, String name) throws IOException {
        return Files.readAllLines(figures).stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
