package org.onewindow.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one reading. Not safe for use by several threads. */
final class Faults {
    private final List<FoundIn> found = new ArrayList<>();

    private record FoundIn(CatalogueFile file, CatalogueFault fault) {}

    void add(CatalogueFile file, int line, String column, CatalogueFault.Code code, String... arguments) {
        found.add(new FoundIn(file, new CatalogueFault(file.fileName(), line, column, code, List.of(arguments))));
    }

    void addToFile(CatalogueFile file, CatalogueFault.Code code, String... arguments) {
        add(file, 0, "", code, arguments);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of files and lines. */
    List<CatalogueFault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(FoundIn::file)
                        .thenComparingInt(entry -> entry.fault().line()))
                .map(FoundIn::fault)
                .toList();
    }
}
