package org.onewindow.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of a whole catalogue. Used once. */
final class CatalogueReading {
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReading.class);

    private final CatalogueSource source;
    private final Faults faults = new Faults();

    CatalogueReading(CatalogueSource source) {
        this.source = source;
    }

    CatalogueLoad read() {
        FoundationRows foundation = new FoundationRows(faults);
        ServiceRows services = new ServiceRows(foundation);
        MatterRows matters = new MatterRows(foundation, services);
        Optional<CatalogueEdition> edition = rows(CatalogueFile.EDITION).flatMap(foundation::edition);
        foundation.codeLists(rows(CatalogueFile.CODE_LISTS, foundation.codeLists, foundation.codes));
        foundation.departments(rows(CatalogueFile.DEPARTMENTS, foundation.departments));
        foundation.systems(rows(CatalogueFile.SYSTEMS, foundation.systems));
        services.items(rows(CatalogueFile.ITEMS, services.items));
        services.services(rows(CatalogueFile.SERVICES, services.services));
        matters.matters(rows(CatalogueFile.MATTERS, matters.declared));
        matters.needs(rows(CatalogueFile.MATTER_NEEDS, matters.needsOnce));
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

    /** The rows of {@code file}; none if it cannot be read, and then {@code registers} know that it was not. */
    private List<Row> rows(CatalogueFile file, Register<?>... registers) {
        Optional<List<Row>> rows = rows(file);
        if (rows.isEmpty()) {
            for (Register<?> register : registers) {
                register.setUnread();
            }
        }
        return rows.orElse(List.of());
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
            return new CatalogueTable(file, faults).rows(bytes);
        } catch (IOException e) {
            LOG.warn("cannot read {} of the catalogue", file.fileName(), e);
            faults.addToFile(file, CatalogueFault.Code.UNREADABLE);
            return Optional.empty();
        }
    }
}
