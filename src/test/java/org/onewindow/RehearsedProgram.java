package org.onewindow;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class of ours as a process that is started again and again. Its classes are kept from a first run in an archive that the later ones map (class-data
 * sharing), which spares a start half of its work. Archives are made of jars only, so that what stands in directories is packed first, and hold nothing of
 * signed ones, whose signature every start would check again: of such a jar there is a copy without. Where there is no archive, for whatever reason, the
 * program starts as any other.
 */
public final class RehearsedProgram {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private final Class<?> program;
    private final String classPath;
    private final Path archive;

    private RehearsedProgram(Class<?> program, String classPath, Path archive) {
        this.program = program;
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Packs what is needed into {@code folder}, which has to stay for as long as the program is started. */
    public static RehearsedProgram of(Class<?> program, Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path path : OwnProgram.classPathParts()) {
            Path jar = folder.resolve("classes-" + jars.size() + ".jar");
            if (Files.isDirectory(path)) {
                pack(path, jar);
                jars.add(jar.toString());
            } else if (isSigned(path)) {
                copyUnsigned(path, jar);
                jars.add(jar.toString());
            } else if (Files.exists(path)) {
                jars.add(path.toString());
            }
        }
        return new RehearsedProgram(program, String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
    }

    /** The first run. It has to do what the later ones will do, and to end by itself: the archive is written then. */
    public ProcessBuilder rehearsal(String... arguments) {
        // Silent: standard output is the program's own.
        return OwnProgram.quick(
                        program, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"), classPath, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** A later run. */
    public ProcessBuilder next(String... arguments) {
        List<String> options = Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
        return OwnProgram.quick(program, options, classPath, arguments);
    }

    private static boolean isSigned(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            return jar.stream()
                    .anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
        }
    }

    /** What the manifest says of each entry goes too: it is what was signed. */
    private static void copyUnsigned(Path signed, Path copy) throws IOException {
        try (JarFile jar = new JarFile(signed.toFile(), false)) {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putAll(jar.getManifest().getMainAttributes());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                out.setLevel(0);
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    String name = entry.getName();
                    if (!name.equals(JarFile.MANIFEST_NAME)
                            && !SIGNATURE.matcher(name).matches()) {
                        out.putNextEntry(new JarEntry(name));
                        try (InputStream in = jar.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                        out.closeEntry();
                    }
                }
            }
        }
    }

    private static void pack(Path directory, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(directory)) {
            out.setLevel(0);
            for (Path part : (Iterable<Path>) all.filter(path -> !path.equals(directory))::iterator) {
                String name = directory.relativize(part).toString().replace(File.separatorChar, '/');
                // Folders too: what lists a package looks for them.
                out.putNextEntry(new JarEntry(Files.isDirectory(part) ? name + '/' : name));
                if (Files.isRegularFile(part)) {
                    Files.copy(part, out);
                }
                out.closeEntry();
            }
        }
    }
}
