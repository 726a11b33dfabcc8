package org.onewindow.bench;

import java.time.Clock;
import java.util.Random;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.sandbox.country.Country;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/** The bundled catalogue, and an invented country of it. */
record InventedCountry(Catalogue catalogue, Divisions divisions, NumberReader numbers, Clock clock, Country country) {
    private static final long SEED = 20_260_101;

    static InventedCountry of(long people) {
        Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
        Divisions divisions = Divisions.load();
        Clock clock = Clock.systemDefaultZone();
        return new InventedCountry(
                catalogue,
                divisions,
                new NumberReader(divisions),
                clock,
                new Country(SEED, people, Math.max(1000, people / 10), catalogue, clock, clock.getZone(), divisions));
    }

    /** Somebody; the same {@code random} finds the same people. */
    SubjectNumber anybody(Random random) {
        return country.person((long) (random.nextDouble() * country.people()));
    }
}
