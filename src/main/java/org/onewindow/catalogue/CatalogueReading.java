package org.onewindow.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One reading of a whole catalogue. Used once. */
final class CatalogueReading {
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final CatalogueSource source;
    private final Faults faults = new Faults();

    CatalogueReading(CatalogueSource source) {
        this.source = source;
    }

    CatalogueLoad read() {
        FoundationRows foundation = new FoundationRows(faults);
        Optional<List<Row>> editionRows = rows(CatalogueFile.EDITION);
        Optional<CatalogueEdition> edition = editionRows.flatMap(foundation::edition);
        foundation.codeLists(rows(CatalogueFile.CODE_LISTS).orElse(List.of()));
        foundation.departments(rows(CatalogueFile.DEPARTMENTS).orElse(List.of()));
        foundation.systems(rows(CatalogueFile.SYSTEMS).orElse(List.of()));
        ServiceRows services = new ServiceRows(foundation);
        services.items(rows(CatalogueFile.ITEMS).orElse(List.of()));
        services.services(rows(CatalogueFile.SERVICES).orElse(List.of()));
        MatterRows matters = new MatterRows(foundation, services);
        matters.matters(rows(CatalogueFile.MATTERS).orElse(List.of()));
        matters.needs(rows(CatalogueFile.MATTER_NEEDS).orElse(List.of()));
        matters.materials(rows(CatalogueFile.MATTER_MATERIALS).orElse(List.of()));
        if (!faults.isEmpty() || edition.isEmpty()) {
            return new CatalogueLoad.Faulty(faults.inOrder());
        }
        return new CatalogueLoad.Loaded(new Catalogue(
                edition.get(),
                foundation.departments.inOrder(),
                foundation.systems.inOrder(),
                services.services.inOrder(),
                services.items.inOrder(),
                foundation.codeLists.inOrder(),
                matters.inOrder()));
    }

    private Optional<List<Row>> rows(CatalogueFile file) {
        try {
            Optional<InputStream> opened = source.open(file.fileName());
            if (opened.isEmpty()) {
                faults.addToFile(file, CatalogueFault.Code.MISSING_FILE);
                return Optional.empty();
            }
            byte[] bytes;
            try (InputStream in = opened.get()) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            if (bytes.length > MOST_BYTES) {
                faults.addToFile(file, CatalogueFault.Code.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
                return Optional.empty();
            }
            return Optional.of(new CatalogueTable(file, faults).rows(bytes));
        } catch (IOException e) {
            faults.addToFile(file, CatalogueFault.Code.UNREADABLE);
            return Optional.empty();
        }
    }
}
