package org.onewindow.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a catalogue from its nine files, which {@code assets/catalogue/README.md} describes, and checks the whole of it. Each file may have 4 MiB
 * and 20,000 rows. Stateless and safe for use by several threads.
 */
public final class CatalogueFiles {
    private static final String BUNDLED = "/assets/catalogue/";

    private CatalogueFiles() {}

    /** The catalogue an office keeps in {@code directory}; it takes the place of the bundled one as a whole. */
    public static CatalogueLoad load(Path directory) {
        return new CatalogueReading(name -> {
                    Path file = directory.resolve(name);
                    return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
                })
                .read();
    }

    /** The sample catalogue that comes with the program. */
    public static CatalogueLoad loadBundled() {
        return new CatalogueReading(
                        name -> Optional.ofNullable(CatalogueFiles.class.getResourceAsStream(BUNDLED + name)))
                .read();
    }
}
