package org.onewindow;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A class of ours as a process of its own, on the class path that the tests run from, so that it can be killed, starved or given no display. */
public final class OwnProgram {
    /** For programs that live a second: nothing is compiled twice, and no more threads collect garbage than there is work for. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private OwnProgram() {}

    /** A Java machine with these options that runs the main method of {@code program}. */
    public static ProcessBuilder of(Class<?> program, List<String> options, String... arguments) {
        return of(program, options, classPath(), arguments);
    }

    private static ProcessBuilder of(Class<?> program, List<String> options, String classPath, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The same for a program that starts quickly and does not live long. */
    public static ProcessBuilder quick(Class<?> program, String... arguments) {
        return of(program, QUICK, arguments);
    }

    /** The same with more options and on another class path. */
    static ProcessBuilder quick(Class<?> program, List<String> more, String classPath, String... arguments) {
        List<String> options = new ArrayList<>(QUICK);
        options.addAll(more);
        return of(program, options, classPath, arguments);
    }

    /** What the tests run from, part by part. */
    public static List<Path> classPathParts() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(classPath())
                .map(Path::of)
                .toList();
    }

    /** What the tests run from, also where a launcher has loaded them in a class loader of its own. */
    private static String classPath() {
        return OwnProgram.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }
}
