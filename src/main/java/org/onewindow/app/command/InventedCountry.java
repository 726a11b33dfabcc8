package org.onewindow.app.command;

import java.util.Optional;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationCatalogue;
import org.onewindow.app.station.TrainingExchange;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.language.Texts;
import org.onewindow.sandbox.country.Country;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;

/** The invented country of the settings, over the station's catalogue. */
record InventedCountry(Country country, Catalogue catalogue, NumberReader numbers) {

    /** The country; if the catalogue is faulty, every fault is said on standard error. */
    static Optional<InventedCountry> of(Settings settings, Surroundings surroundings, Texts texts) {
        CatalogueLoad load = StationCatalogue.load(settings);
        if (load instanceof CatalogueLoad.Faulty faulty) {
            faulty.faults().forEach(fault -> surroundings.err().println(fault.sentence(texts)));
            return Optional.empty();
        }
        Catalogue catalogue = ((CatalogueLoad.Loaded) load).catalogue();
        Divisions divisions = Divisions.load();
        Country country = TrainingExchange.country(settings, catalogue, divisions, surroundings.clock());
        return Optional.of(new InventedCountry(country, catalogue, new NumberReader(divisions)));
    }
}
