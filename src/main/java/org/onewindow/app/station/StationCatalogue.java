package org.onewindow.app.station;

import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;

/** The station's catalogue: the office's own if the settings name one, else the bundled sample. */
public final class StationCatalogue {
    private StationCatalogue() {}

    /** Reads it; see {@link CatalogueFiles}. */
    public static CatalogueLoad load(Settings settings) {
        return settings.path(SettingKey.CATALOGUE_DIRECTORY)
                .map(CatalogueFiles::load)
                .orElseGet(CatalogueFiles::loadBundled);
    }
}
